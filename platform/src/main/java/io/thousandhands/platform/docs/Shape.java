package io.thousandhands.platform.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.jspecify.annotations.Nullable;

/** What an operation takes, and which problems follow from that alone. */
record Shape(HttpMethod method, boolean body, List<Parameter> parameters) {

    static Shape of(HttpMethod method, PathItem path, Operation operation) {
        return new Shape(
                method,
                operation.getRequestBody() != null,
                Stream.concat(parameters(path.getParameters()), parameters(operation.getParameters()))
                        .toList());
    }

    private static Stream<Parameter> parameters(@Nullable List<Parameter> parameters) {
        return Stream.ofNullable(parameters).flatMap(List::stream).filter(Objects::nonNull);
    }

    List<CommonProblem> problems() {
        var problems = new ArrayList<>(
                List.of(CommonProblem.UNAUTHORIZED, CommonProblem.FORBIDDEN, CommonProblem.UNAVAILABLE));
        if (body) {
            problems.addAll(
                    List.of(CommonProblem.BAD_REQUEST, CommonProblem.TOO_LARGE, CommonProblem.UNSUPPORTED_MEDIA_TYPE));
        }
        if (takes(In.QUERY)) {
            problems.add(CommonProblem.BAD_REQUEST);
        }
        if (takes(In.PATH) && method != HttpMethod.PUT) {
            problems.add(CommonProblem.NOT_FOUND);
        }
        if (parameters.stream().anyMatch(parameter -> "If-Match".equalsIgnoreCase(parameter.getName()))) {
            problems.addAll(List.of(CommonProblem.PRECONDITION_FAILED, CommonProblem.PRECONDITION_REQUIRED));
        }
        return problems;
    }

    private boolean takes(In where) {
        return parameters.stream().anyMatch(parameter -> parameter.getIn() == where);
    }
}
