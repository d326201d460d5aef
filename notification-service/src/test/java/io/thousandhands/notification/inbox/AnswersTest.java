package io.thousandhands.notification.inbox;

import static io.thousandhands.notification.support.News.backInSight;
import static io.thousandhands.notification.support.News.customer;
import static io.thousandhands.notification.support.News.fading;
import static io.thousandhands.notification.support.News.former;
import static io.thousandhands.notification.support.News.nudgeOf;
import static io.thousandhands.notification.support.News.rep;
import static io.thousandhands.notification.support.News.slipped;
import static io.thousandhands.notification.support.Service.tokenOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.thousandhands.notification.support.Log;
import io.thousandhands.notification.support.MovableClock;
import io.thousandhands.notification.support.Service;
import io.thousandhands.platform.testing.TestStack;
import io.thousandhands.platform.topics.TopicNames;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a rep answers to a nudge. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "notification"))
class AnswersTest {
    @Inject
    TopicNames topics;

    @Inject
    MovableClock clock;

    private final UUID anna = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();
    private final UUID customer = UUID.randomUUID();
    private final UUID nudge = nudgeOf(customer, 1);
    private final String path = "/api/nudges/" + nudge;

    private Log log;
    private Service service;

    @BeforeEach
    void aNudgeOfAnnas() {
        log = new Log(topics::of);
        service = new Service(RestAssured.port);
        log.tell(rep(anna, 1, null), rep(ben, 1, null), customer(customer, 1, anna), fading(customer, 1, 1));
        service.awaitState(tokenOf(anna), nudge, "open");
    }

    @AfterEach
    void close() {
        clock.reset();
        log.close();
    }

    @Test
    void aSnoozedNudgeHidesUntilItsTimeAndAsksAgain() {
        Instant until = clock.instant().plus(Duration.ofDays(3));

        Response snoozed = service.post(tokenOf(anna), path + "/snooze", Map.of("until", until.toString()));

        assertThat(snoozed.statusCode()).isEqualTo(200);
        assertThat(snoozed.jsonPath().getString("state")).isEqualTo("snoozed");
        assertThat(Instant.parse(snoozed.jsonPath().getString("snoozedUntil"))).isEqualTo(until);
        assertThat(service.list(tokenOf(anna), "open")).isEmpty();
        assertThat(service.list(tokenOf(anna), "snoozed")).containsExactly(nudge);

        clock.moveBy(Duration.ofDays(3));
        Map<String, Object> woken = service.awaitState(tokenOf(anna), nudge, "open");
        assertThat(woken).containsEntry("revision", 4).doesNotContainKey("snoozedUntil");
    }

    @Test
    void theSameSnoozeSentAgainChangesNothing() {
        Map<String, String> body =
                Map.of("until", clock.instant().plus(Duration.ofDays(3)).toString());

        service.post(tokenOf(anna), path + "/snooze", body).then().statusCode(200);
        Response again = service.post(tokenOf(anna), path + "/snooze", body);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.jsonPath().getInt("revision")).isEqualTo(3);
    }

    @Test
    void theFourthSnoozeInASilenceIsRefused() {
        for (int times = 1; times <= 3; times++) {
            Instant until = clock.instant().plus(Duration.ofDays(times));
            Response snoozed = service.post(tokenOf(anna), path + "/snooze", Map.of("until", until.toString()));
            assertThat(snoozed.jsonPath().getInt("snoozes")).isEqualTo(times);
        }

        Response refused = service.post(
                tokenOf(anna),
                path + "/snooze",
                Map.of("until", clock.instant().plus(Duration.ofDays(4)).toString()));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("type")).endsWith(":snoozed-enough");
    }

    @ParameterizedTest
    @ValueSource(strings = {"resting", "other_owner", "other_policy", "former"})
    void aReasonThatNamesAFactWaitsForTheFact(String because) {
        Response refused = service.post(tokenOf(anna), path + "/dismiss", Map.of("because", because));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("type")).endsWith(":fact-first");
        assertThat(refused.jsonPath().getString("detail")).contains("first");
    }

    @Test
    void onceTheFactIsThereTheReasonIsTaken() {
        log.tell(former(customer, 2, anna));

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> service.post(tokenOf(anna), path + "/dismiss", Map.of("because", "former"))
                                .statusCode()
                        == 200);

        service.awaitState(tokenOf(anna), nudge, "dismissed");
    }

    @Test
    void aDismissedNudgeStaysSoThroughTheSilence() {
        Response dismissed = service.post(tokenOf(anna), path + "/dismiss", Map.of("because", "other_way"));

        assertThat(dismissed.statusCode()).isEqualTo(200);
        assertThat(dismissed.jsonPath().getString("state")).isEqualTo("dismissed");
        assertThat(dismissed.jsonPath().getString("because")).isEqualTo("other_way");

        UUID marker = UUID.randomUUID();
        log.tell(slipped(customer, 2, 1), customer(marker, 1, anna), fading(marker, 1, 1));
        service.awaitState(tokenOf(anna), nudgeOf(marker, 1), "open");
        assertThat(service.nudge(tokenOf(anna), nudge).jsonPath().getString("state"))
                .isEqualTo("dismissed");

        log.tell(backInSight(customer, 3, 1), fading(customer, 4, 2));
        service.awaitState(tokenOf(anna), nudgeOf(customer, 2), "open");
    }

    @Test
    void whatHasEndedCannotBeAnswered() {
        service.post(tokenOf(anna), path + "/dismiss", Map.of("because", "other"))
                .then()
                .statusCode(200);

        Response again = service.post(tokenOf(anna), path + "/dismiss", Map.of("because", "other"));

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.contentType()).startsWith("application/problem+json");
        assertThat(again.jsonPath().getString("type")).endsWith(":nudge-ended");
        assertThat(again.jsonPath().getString("state")).isEqualTo("dismissed");
    }

    @Test
    void somebodyElsesNudgeIsNotThere() {
        Map<String, String> snooze =
                Map.of("until", clock.instant().plus(Duration.ofDays(3)).toString());
        Map<String, String> dismiss = Map.of("because", "other");

        assertThat(service.post(tokenOf(ben), path + "/snooze", snooze).statusCode())
                .isEqualTo(404);
        assertThat(service.post(tokenOf(ben), path + "/dismiss", dismiss).statusCode())
                .isEqualTo(404);
        assertThat(service.nudge(tokenOf(ben), nudge).statusCode()).isEqualTo(404);
        assertThat(service.nudge(tokenOf(anna), nudge).jsonPath().getInt("revision"))
                .isEqualTo(2);
    }

    @Test
    void systemsReadAndDoNotAnswer() {
        String system = Service.tokens().system("nudges:read");

        assertThat(service.nudge(system, nudge).statusCode()).isEqualTo(200);
        assertThat(service.post(system, path + "/dismiss", Map.of("because", "other"))
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"until\": null}",
                "{\"until\": \"2020-01-01T00:00:00Z\"}",
                "{\"until\": \"2099-01-01T00:00:00Z\"}",
                "{\"until\": \"tomorrow\"}",
                "{\"until\": 5}",
                "{\"until\": \"2099-01-01T00:00:00Z\", \"state\": \"answered\"}",
                "null",
                "[]",
                "{"
            })
    void aSnoozeThatCannotBeTakenIsToldWhatToChange(String body) {
        Response refused = service.post(tokenOf(anna), path + "/snooze", body);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.jsonPath().getString("detail")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"because\": \"I do not like them\"}", "{\"because\": 1}", "{\"reason\": \"other\"}", ""
            })
    void aDismissalThatCannotBeTakenIsToldWhatToChange(String body) {
        Response refused = service.post(tokenOf(anna), path + "/dismiss", body);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.body().asString()).doesNotContain("I do not like them");
    }
}
