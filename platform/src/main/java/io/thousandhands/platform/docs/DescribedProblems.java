package io.thousandhands.platform.docs;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.thousandhands.platform.problem.Problem;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Gives each operation the problems that follow from its shape, and every problem its media type, schema and an example.
 * What a route says itself of a status stays.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DescribedProblems implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null) {
            return;
        }
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents().addSchema(ProblemSchema.NAME, ProblemSchema.schema());
        api.getPaths().getPathItems().values().forEach(DescribedProblems::describe);
    }

    private static void describe(PathItem path) {
        path.getOperations().forEach((method, operation) -> {
            if (operation.getResponses() == null) {
                operation.setResponses(OASFactory.createAPIResponses());
            }
            Shape.of(method, path, operation).problems().forEach(problem -> add(operation.getResponses(), problem));
            problemsOf(operation).forEach(status -> complete(operation.getResponses(), status));
        });
    }

    private static void add(APIResponses responses, CommonProblem problem) {
        var status = Integer.toString(problem.status());
        if (!responses.hasAPIResponse(status)) {
            responses.addAPIResponse(status, OASFactory.createAPIResponse().description(problem.description()));
        }
    }

    private static Stream<String> problemsOf(Operation operation) {
        return operation.getResponses().getAPIResponses().keySet().stream()
                .filter(status -> status.startsWith("4") || status.startsWith("5"))
                .toList()
                .stream();
    }

    private static void complete(APIResponses responses, String status) {
        APIResponse response = responses.getAPIResponse(status);
        if (response.getContent() == null) {
            response.setContent(OASFactory.createContent());
        }
        Content content = response.getContent();
        if (content.getMediaTypes().isEmpty()) {
            content.addMediaType(Problem.MEDIA_TYPE, OASFactory.createMediaType());
        }
        content.getMediaTypes().values().forEach(media -> complete(media, Integer.parseInt(status)));
    }

    private static void complete(MediaType media, int status) {
        if (media.getSchema() == null) {
            media.setSchema(OASFactory.createSchema().ref(ProblemSchema.NAME));
        }
        if (media.getExample() == null && media.getExamples() == null) {
            media.setExample(ProblemSchema.example(CommonProblem.withStatus(status)));
        }
    }
}
