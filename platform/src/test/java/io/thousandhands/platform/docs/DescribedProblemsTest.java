package io.thousandhands.platform.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponses;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createExample;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createOpenAPI;
import static org.eclipse.microprofile.openapi.OASFactory.createOperation;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createPathItem;
import static org.eclipse.microprofile.openapi.OASFactory.createPaths;
import static org.eclipse.microprofile.openapi.OASFactory.createRequestBody;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.junit.jupiter.api.Test;

class DescribedProblemsTest {
    @Test
    void a_route_gets_the_problems_that_follow_from_what_it_takes() {
        var edit = createOperation()
                .requestBody(createRequestBody())
                .addParameter(createParameter().name("id").in(In.PATH))
                .addParameter(createParameter().name("If-Match").in(In.HEADER));

        described(HttpMethod.PATCH, edit);

        assertThat(edit.getResponses().getAPIResponses())
                .containsOnlyKeys("400", "401", "403", "404", "412", "413", "415", "428", "503");
    }

    @Test
    void what_a_route_says_of_a_status_stays_and_gets_an_example() {
        var record = createOperation()
                .responses(createAPIResponses()
                        .addAPIResponse("202", createAPIResponse().description("Taken"))
                        .addAPIResponse("409", createAPIResponse().description("Used before")));

        described(HttpMethod.POST, record);

        var conflict = record.getResponses().getAPIResponse("409");
        assertThat(conflict.getDescription()).isEqualTo("Used before");
        assertThat(problem(record, "409").getSchema().getRef()).endsWith("/Problem");
        assertThat(problem(record, "409").getExample())
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("status", 409)
                .containsKeys("type", "title", "detail");
        assertThat(record.getResponses().getAPIResponse("202").getContent()).isNull();
    }

    @Test
    void an_example_of_a_route_s_own_stays_and_gets_the_schema() {
        var own = createMediaType().addExample("too large", createExample().ref("TooLarge"));
        var upload = createOperation()
                .responses(createAPIResponses()
                        .addAPIResponse(
                                "413",
                                createAPIResponse()
                                        .content(createContent().addMediaType("application/problem+json", own))));

        described(HttpMethod.POST, upload);

        assertThat(problem(upload, "413").getExample()).isNull();
        assertThat(problem(upload, "413").getExamples()).containsOnlyKeys("too large");
        assertThat(problem(upload, "413").getSchema().getRef()).endsWith("/Problem");
    }

    private static MediaType problem(Operation operation, String status) {
        return operation.getResponses().getAPIResponse(status).getContent().getMediaType("application/problem+json");
    }

    private static void described(HttpMethod method, Operation operation) {
        var path = createPathItem();
        path.setOperation(method, operation);
        var api = createOpenAPI().paths(createPaths().addPathItem("/api/things/{id}", path));
        new DescribedProblems().filterOpenAPI(api);
    }
}
