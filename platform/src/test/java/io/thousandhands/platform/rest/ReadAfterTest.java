package io.thousandhands.platform.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.thousandhands.contracts.Topic;
import io.thousandhands.platform.sample.Database;
import io.thousandhands.platform.sample.Log;
import io.thousandhands.platform.sample.Touches;
import io.thousandhands.platform.testing.Backends;
import io.thousandhands.platform.testing.TestStack;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample waits half a second at most. */
@QuarkusTest
@WithTestResource(TestStack.class)
class ReadAfterTest {
    @Inject
    Log log;

    @Inject
    Database database;

    @Test
    void who_sends_back_what_a_write_answered_sees_it() {
        for (int i = 0; i < 20; i++) {
            String name = "read-after-" + i;

            RecordMetadata at = log.append(Topic.TOUCHES, Touches.touch(name, "call"));

            assertThat(kindOf(name, at).asString()).isEqualTo("call");
        }
    }

    @Test
    void several_may_be_waited_for_at_once() {
        RecordMetadata one = log.append(Topic.TOUCHES, Touches.touch("one", "call"));
        RecordMetadata other = log.append(Topic.TOUCHES, Touches.touch("other", "email"));

        Response answer = rep(header(one) + ", " + header(other)).get(path("one"));

        assertThat(answer.asString()).isEqualTo("call");
    }

    @Test
    void a_fold_that_takes_too_long_is_not_waited_for() throws SQLException {
        try (Connection blocking = database.connect()) {
            blocking.setAutoCommit(false);
            blocking.createStatement().execute("LOCK TABLE touch IN EXCLUSIVE MODE");
            RecordMetadata at = log.append(Topic.TOUCHES, Touches.touch("late", "call"));

            long before = System.nanoTime();
            Response answer = kindOf("late", at);

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(450));
            assertThat(answer.statusCode()).isEqualTo(404);
            CompletableFuture<Response> waiting = CompletableFuture.supplyAsync(() -> kindOf("late", at));
            blocking.rollback();
            assertThat(waiting.join().asString()).isEqualTo("call");
        }
    }

    @Test
    void a_topic_that_the_service_does_not_read_is_not_waited_for() {
        log.append(Topic.TOUCHES, Touches.touch("known", "call"));

        long before = System.nanoTime();
        rep("customers/0@999999, somebody-elses/0@7").get(path("nobody-s"));

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMillis(400));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "touches",
                "touches/0",
                "touches/0@",
                "touches/-1@3",
                "touches/0@1,",
                "touches/0@1;touches/1@1",
                "touches/0@99999999999999999999",
                "TOUCHES/0@1",
                "' OR 1=1/0@1"
            })
    void a_header_that_no_write_answered_is_refused(String header) {
        rep(header)
                .get(path("any"))
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:thousandhands:problem:bad-read-after"));
    }

    @Test
    void more_than_anybody_needs_is_refused() {
        assertThat(rep("touches/0@1,".repeat(16) + "touches/0@1")
                        .get(path("any"))
                        .statusCode())
                .isEqualTo(400);
    }

    private Response kindOf(String name, RecordMetadata at) {
        return rep(header(at)).get(path(name));
    }

    private static String path(String name) {
        return "/api/samples/touches/" + Touches.touch(name, "any").touchId();
    }

    private static String header(RecordMetadata at) {
        return ReadAfter.header(Topic.TOUCHES, at.partition(), at.offset());
    }

    private static io.restassured.specification.RequestSpecification rep(String readAfter) {
        String token = Backends.get().issuer().tokenFor().rep("ada");
        return given().auth().oauth2(token).header(ReadAfter.NAME, readAfter);
    }
}
