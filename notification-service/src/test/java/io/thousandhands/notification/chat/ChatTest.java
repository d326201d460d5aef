package io.thousandhands.notification.chat;

import static io.restassured.RestAssured.given;
import static io.thousandhands.notification.support.News.backInSight;
import static io.thousandhands.notification.support.News.customer;
import static io.thousandhands.notification.support.News.fading;
import static io.thousandhands.notification.support.News.rep;
import static io.thousandhands.notification.support.News.slipped;
import static io.thousandhands.notification.support.Service.tokenOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.thousandhands.notification.support.Log;
import io.thousandhands.notification.support.Receiver;
import io.thousandhands.notification.support.Service;
import io.thousandhands.platform.testing.TestStack;
import io.thousandhands.platform.topics.TopicNames;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rep's chat, from a nudge to the message. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "notification"))
class ChatTest {
    private static final String CHAT = "/api/preferences/chat";

    @Inject
    TopicNames topics;

    private final UUID anna = UUID.randomUUID();
    private final UUID customer = UUID.randomUUID();
    private final Receiver chat = new Receiver();

    private Log log;
    private Service service;

    @BeforeEach
    void anna() {
        log = new Log(topics::of);
        service = new Service(RestAssured.port);
        log.tell(rep(anna, 1, null));
        service.awaitLogin(tokenOf(anna));
    }

    @AfterEach
    void close() {
        chat.close();
        log.close();
    }

    @Test
    void aNudgeIsToldInTheChatWhenItIsRaisedAndWhenItPresses() {
        put(Map.of("url", chat.url())).then().statusCode(200);

        log.tell(customer(customer, 1, anna), fading(customer, 1, 1));
        awaitMessages(1);
        log.tell(slipped(customer, 2, 1));
        awaitMessages(2);
        log.tell(backInSight(customer, 3, 1));

        assertThat(text(0))
                .startsWith("[Customer ")
                .contains("/customers/" + customer + ")\n")
                .contains("Fades from sight: out of sight on May 1, 2026.", "Never touched. Suggestion: call.");
        assertThat(text(1)).contains("Out of sight since May 1, 2026.");
        await().untilAsserted(() -> assertThat(seen().getString("state")).isEqualTo("ok"));
        assertThat(seen().getString("lastSuccessAt")).isNotNull();
        assertThat(chat.received()).hasSize(2);
    }

    @Test
    void aChatThatFailsIsShownToItsRepAndItsUrlNeverIs() {
        chat.answer(Receiver.answering(404));
        assertThat(seen().getString("state")).isEqualTo("off");
        put(Map.of("url", chat.url() + "/secret-1234", "kind", "slack"));

        service.post(tokenOf(anna), CHAT + "/test", Map.of()).then().statusCode(202);

        await().untilAsserted(() -> assertThat(seen().getString("state")).isEqualTo("failing"));
        assertThat(seen().getString("lastFailure")).isEqualTo("404");
        assertThat(seen().getString("address")).isEqualTo("localhost/…1234");
        assertThat(service.get(tokenOf(anna), CHAT).asString()).doesNotContain("secret");
        assertThat(service.get(tokenOf(anna), "/api/webhooks").jsonPath().getList("items"))
                .isEmpty();

        given().port(RestAssured.port)
                .auth()
                .oauth2(tokenOf(anna))
                .delete(CHAT)
                .then()
                .statusCode(204);
        assertThat(seen().getString("state")).isEqualTo("off");
        assertThat(service.post(tokenOf(anna), CHAT + "/test", Map.of()).statusCode())
                .isEqualTo(409);
    }

    @Test
    void aChatThatCannotBeTakenIsToldWhatToChange() {
        assertThat(put(Map.of()).statusCode()).isEqualTo(400);
        assertThat(put(Map.of("url", "https://10.0.0.1/hook")).statusCode()).isEqualTo(400);
        assertThat(put(Map.of("url", "https://hooks.example.org/1", "kind", "irc"))
                        .statusCode())
                .isEqualTo(400);
    }

    private Response put(Map<String, String> body) {
        return given().port(RestAssured.port)
                .auth()
                .oauth2(tokenOf(anna))
                .contentType("application/json")
                .body(body)
                .put(CHAT);
    }

    private JsonPath seen() {
        return service.get(tokenOf(anna), CHAT).jsonPath();
    }

    private String text(int message) {
        return JsonPath.from(chat.received().get(message).body()).getString("text");
    }

    private void awaitMessages(int count) {
        await().untilAsserted(() -> assertThat(chat.received()).hasSize(count));
    }
}
