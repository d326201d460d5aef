package io.thousandhands.touch;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.thousandhands.platform.testing.TestStack;
import io.thousandhands.touch.touch.PostedTouch;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What strangers read of the API is what the code takes. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "touch"))
class OpenApiTest {
    @Test
    void a_posted_touch_is_described_member_by_member() {
        Map<String, ?> members = description().getMap("components.schemas.PostedTouch.properties");
        assertThat(members.keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(PostedTouch.class.getRecordComponents())
                        .map(component -> component.getName())
                        .toList());
    }

    @Test
    void every_route_is_described_and_its_examples_are_there() {
        JsonPath description = description();
        Map<String, Map<String, Map<String, ?>>> paths = description.getMap("paths");
        assertThat(paths.keySet())
                .containsExactlyInAnyOrder(
                        "/api/touches",
                        "/api/touches/{id}",
                        "/api/touches/by-source/{sourceId}",
                        "/api/touches/by-link",
                        "/api/customers/{customerId}/touches",
                        "/api/unmatched-touches",
                        "/api/unmatched-touches/{id}",
                        "/api/unmatched-touches/{id}/match",
                        "/api/adapters",
                        "/api/adapters/{id}",
                        "/api/adapters/{id}/secret",
                        "/api/adapters/{id}/try",
                        "/api/adapters/{id}/deliveries",
                        "/api/adapters/{id}/deliveries/{deliveryId}",
                        "/api/adapters/{id}/deliveries/{deliveryId}/replay",
                        "/api/dead-letters/{service}",
                        "/api/dead-letters/{service}/redrive",
                        "/api/dead-letters/{service}/{id}",
                        "/api/dead-letters/{service}/{id}/redrive",
                        "/api/dead-letters/{service}/{id}/give-up",
                        "/api/projections/{service}/rebuild");
        assertThat(paths.values().stream().flatMap(path -> path.values().stream()))
                .allSatisfy(route -> assertThat(route.get("description")).isNotNull());
        Map<String, ?> examples = description.getMap("components.examples");
        assertThat(examples.keySet())
                .containsExactlyInAnyOrder(
                        "SeenCall",
                        "SaidGift",
                        "MailBetween",
                        "Upload",
                        "Match",
                        "CloudEvent",
                        "CloudEvents",
                        "OtherContent",
                        "KeyInProgress",
                        "TooLarge",
                        "UnsupportedMediaType",
                        "TooManyRequests",
                        "Unavailable",
                        "PhoneSystem",
                        "PhoneSystemCall",
                        "TwilioAdapter",
                        "DisabledAdapter");
        assertThat(description
                        .getMap("paths.'/api/touches'.post.requestBody.content")
                        .keySet())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "application/json",
                        "application/x-ndjson",
                        "application/cloudevents+json",
                        "application/cloudevents-batch+json");
    }

    private static JsonPath description() {
        return RestAssured.get("/api/docs/touch-service.json").jsonPath();
    }
}
