package io.thousandhands.local.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An OpenAPI document, as a stranger reads it who has nothing else. */
final class ApiDocument {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    private final JsonNode document;

    ApiDocument(JsonNode document) {
        this.document = document;
    }

    /** What a stranger would miss, one sentence each, beginning with the operation. */
    List<String> missing() {
        var missing = new ArrayList<String>();
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        var name = operation.getKey() + " " + path.getKey() + ": ";
                        missingOf(operation.getValue()).map(name::concat).forEach(missing::add);
                    }
                }));
        return missing;
    }

    boolean hasOperations() {
        return !document.path("paths").isEmpty();
    }

    private Stream<String> missingOf(JsonNode operation) {
        var responses = operation.path("responses");
        return Stream.of(
                        Stream.of("no summary")
                                .filter(none ->
                                        operation.path("summary").asText().isBlank()),
                        Stream.of("no success")
                                .filter(none -> names(responses).noneMatch(name -> name.startsWith("2"))),
                        Stream.of("no problem").filter(none -> names(responses).noneMatch(ApiDocument::isProblem)),
                        Stream.of("no example of its body").filter(none -> lacksExample(operation.path("requestBody"))),
                        names(responses)
                                .filter(ApiDocument::isProblem)
                                .filter(status -> !hasProblem(responses.path(status)))
                                .map(status -> "no example of the problem " + status))
                .flatMap(each -> each);
    }

    private static Stream<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names.stream();
    }

    private static boolean isProblem(String status) {
        return status.startsWith("4") || status.startsWith("5");
    }

    private static boolean hasProblem(JsonNode response) {
        var problem = response.path("content").path("application/problem+json");
        return problem.has("schema") && (problem.has("example") || problem.has("examples"));
    }

    /** An example stands beside the schema, or in it at its members. */
    private boolean lacksExample(JsonNode requestBody) {
        var contents = StreamSupport.stream(requestBody.path("content").spliterator(), false);
        return contents.anyMatch(content ->
                !content.has("example") && !content.has("examples") && !hasExamples(resolved(content.path("schema"))));
    }

    private JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    private static boolean hasExamples(JsonNode schema) {
        return !schema.findValues("examples").isEmpty()
                || !schema.findValues("example").isEmpty();
    }
}
