package io.thousandhands.touch.door;

import static io.thousandhands.touch.testing.ACustomer.aCustomer;
import static io.thousandhands.touch.testing.Senders.NDJSON;
import static io.thousandhands.touch.testing.Senders.post;
import static io.thousandhands.touch.testing.Senders.system;
import static io.thousandhands.touch.testing.Senders.tokens;
import static io.thousandhands.touch.testing.Senders.upload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.thousandhands.platform.testing.TestStack;
import io.thousandhands.touch.testing.ACustomer;
import io.thousandhands.touch.testing.MovableClock;
import io.thousandhands.touch.testing.World;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The slow system may send an event a second, ten at once. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "touch"))
class RatesTest {
    private static final AtomicInteger DAYS = new AtomicInteger();

    @Inject
    World world;

    @Inject
    MovableClock clock;

    private final String slow = tokens().systemNamed("slow-system", "touches:write");
    private final ACustomer customer = aCustomer();

    /** Each a day later than the one before, so that the system has rested. */
    @BeforeEach
    void aWorld() {
        world.kinds("call");
        world.tell(customer.changed(1));
        clock.move(Duration.ofDays(DAYS.incrementAndGet()));
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void an_upload_passes_whole_and_is_paid_for_afterwards() {
        upload(slow, lines(100)).then().statusCode(200).body("recorded", equalTo(100));

        Response refused = post(slow, touch());

        refused.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:thousandhands:problem:too-many-requests"));
        long wait = Long.parseLong(refused.header("Retry-After"));
        assertThat(wait).isBetween(85L, 91L);
        assertThat(refused.<Integer>path("retryAfter")).isEqualTo((int) wait);
        post(system(), touch()).then().statusCode(202);
        clock.move(Duration.ofSeconds(wait));
        post(slow, touch()).then().statusCode(202);
    }

    @Test
    void a_large_upload_is_refused_before_anything_of_it_is_taken() throws Exception {
        upload(slow, lines(11)).then().statusCode(200);

        HttpResponse<String> refused = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/touches"))
                                .version(HttpClient.Version.HTTP_1_1)
                                .header("Authorization", "Bearer " + slow)
                                .header("Content-Type", NDJSON)
                                .timeout(Duration.ofSeconds(20))
                                .POST(HttpRequest.BodyPublishers.ofString(lines(50_000)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        clock.move(Duration.ofSeconds(2));
        post(slow, touch()).then().statusCode(202);
    }

    private String lines(int count) {
        return IntStream.range(0, count).mapToObj(i -> touch().strip()).collect(Collectors.joining("\n"));
    }

    private String touch() {
        return """
            {"sourceId": "%s", "customer": {"id": "%s"}, "kind": "call", "occurredAt": "2026-03-01T09:30:00Z"}
            """.formatted(UUID.randomUUID(), customer.id());
    }
}
