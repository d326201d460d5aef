package io.thousandhands.notification.preference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.thousandhands.notification.support.ARep;
import io.thousandhands.notification.support.Log;
import io.thousandhands.notification.support.Service;
import io.thousandhands.platform.testing.TestStack;
import io.thousandhands.platform.topics.TopicNames;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "notification"))
class PreferencesTest {
    private static final String OWN = "/api/preferences";

    @Inject
    TopicNames topics;

    @ConfigProperty(name = "thousandhands.nudges.daily-budget")
    int byDefault;

    private final ARep anna = ARep.named("Anna");
    private Log log;

    @BeforeEach
    void aRep() {
        log = new Log(topics::of);
        log.tell(anna.changed(1));
        new Service(RestAssured.port).awaitLogin(anna.token());
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void whoChoseNothingHasItAsByDefault() {
        get(anna.token(), OWN)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("dailyNudges", equalTo(byDefault))
                .body("mail.mode", equalTo("digest"))
                .body("mail.digestAt", equalTo("08:00"))
                .body("mail.available", equalTo(true));
    }

    @Test
    void whatIsChosenHoldsAndNullPutsItBack() {
        patch(anna.token(), OWN, "\"0\"", "{'dailyNudges': 5, 'locale': 'de', 'mail': {'mode': 'at_once'}}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        patch(anna.token(), OWN, "\"1\"", "{'dailyNudges': null, 'mail': {'digestAt': '07:15'}}")
                .then()
                .statusCode(200)
                .body("dailyNudges", equalTo(byDefault))
                .body("locale", equalTo("de"))
                .body("mail.mode", equalTo("at_once"))
                .body("mail.digestAt", equalTo("07:15"));
        assertThat(patch(anna.token(), OWN, "\"2\"", "{'mail': null}")
                        .jsonPath()
                        .getString("mail.mode"))
                .isEqualTo("digest");
    }

    @Test
    void whoSawAnOlderStateIsRefused() {
        patch(anna.token(), OWN, "\"0\"", "{'locale': 'en'}").then().statusCode(200);
        patch(anna.token(), OWN, "\"0\"", "{'locale': 'de'}").then().statusCode(412);
        patch(anna.token(), OWN, null, "{'locale': 'de'}").then().statusCode(428);
    }

    @Test
    void everythingThatIsWrongIsNamedAndNothingIsChanged() {
        patch(
                        anna.token(),
                        OWN,
                        "\"0\"",
                        "{'dailyNudges': 101, 'locale': 'fr', 'mail': {'mode': 'often', 'digestAt': '8', 'to': 'x'}, 'a': 1}")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems("", "/mail", "/dailyNudges", "/locale", "/mail/mode", "/mail/digestAt"));
        patch(anna.token(), OWN, "\"0\"", "{'dailyNudges': '5'}").then().statusCode(400);
        patch(anna.token(), OWN, "\"0\"", "[]").then().statusCode(400);
        get(anna.token(), OWN).then().header("ETag", "\"0\"");
    }

    @Test
    void administratorsChangeAnybodysAndNobodyElseDoes() {
        String hers = OWN + "/" + anna.id();
        String admin = Service.tokens().admin();
        patch(admin, hers, "\"0\"", "{'mail': {'mode': 'off'}}").then().statusCode(200);
        get(admin, hers).then().body("mail.mode", equalTo("off"));
        get(admin, OWN + "/" + UUID.randomUUID()).then().statusCode(404);
        get(anna.token(), hers).then().statusCode(403);
        get(admin, OWN).then().statusCode(403);
        get(Service.tokens().system("nudges:read"), OWN).then().statusCode(403);
    }

    private static Response get(String token, String path) {
        return given().auth().oauth2(token).get(path);
    }

    private static Response patch(String token, String path, @Nullable String seen, String patch) {
        var request = given().auth().oauth2(token).contentType("application/merge-patch+json");
        if (seen != null) {
            request.header("If-Match", seen);
        }
        return request.body(patch.replace('\'', '"')).patch(path);
    }
}
