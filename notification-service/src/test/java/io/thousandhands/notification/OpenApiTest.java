package io.thousandhands.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.thousandhands.platform.testing.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "notification"))
class OpenApiTest {
    @Test
    void everyRouteAndEveryMemberOfANudgeIsDescribed() {
        JsonPath api = given().get("/api/docs/notification-service.json").jsonPath();

        assertThat(api.getMap("paths"))
                .containsOnlyKeys(
                        "/api/me",
                        "/api/nudges",
                        "/api/preferences",
                        "/api/preferences/{repId}",
                        "/api/nudges/by-link",
                        "/api/nudges/long-gone",
                        "/api/nudges/stream",
                        "/api/nudges/{id}",
                        "/api/nudges/{id}/dismiss",
                        "/api/nudges/{id}/snooze",
                        "/api/preferences/chat",
                        "/api/preferences/chat/test",
                        "/api/preferences/feed",
                        "/api/webhooks",
                        "/api/webhooks/{id}",
                        "/api/webhooks/{id}/deliveries",
                        "/api/webhooks/{id}/deliveries/replay",
                        "/api/webhooks/{id}/deliveries/{deliveryId}",
                        "/api/webhooks/{id}/deliveries/{deliveryId}/replay",
                        "/api/webhooks/{id}/ping",
                        "/api/webhooks/{id}/secret",
                        "/feeds/{secret}.ics",
                        "/api/dead-letters/{service}",
                        "/api/dead-letters/{service}/redrive",
                        "/api/dead-letters/{service}/{id}",
                        "/api/dead-letters/{service}/{id}/redrive",
                        "/api/dead-letters/{service}/{id}/give-up",
                        "/api/projections/{service}/rebuild");
        assertThat(api.getString("paths.'/api/nudges'.get.summary")).isNotBlank();
        assertThat(api.getString("paths.'/api/nudges/stream'.get.description")).contains("snapshot");
        assertThat(api.getMap("components.schemas.Nudge.properties"))
                .containsKeys("customer", "lastTouch", "episode", "plannedFor");
        assertThat(api.getList("components.schemas.Snooze.required")).containsExactly("until");
        assertThat(api.getMap("components.schemas.Snooze.properties.until")).containsKeys("description", "examples");
    }
}
