package io.thousandhands.touch.door;

import static io.thousandhands.touch.testing.ACustomer.aCustomer;
import static io.thousandhands.touch.testing.Senders.after;
import static io.thousandhands.touch.testing.Senders.system;
import static io.thousandhands.touch.testing.Senders.upload;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.thousandhands.contracts.DerivedId;
import io.thousandhands.contracts.Topic;
import io.thousandhands.platform.testing.TestStack;
import io.thousandhands.touch.testing.ACustomer;
import io.thousandhands.touch.testing.World;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "touch"))
class UploadTest {
    @Inject
    World world;

    private final String crmId = UUID.randomUUID().toString();
    private final ACustomer customer = aCustomer().knownTo("crm", crmId);
    private final String upload = UUID.randomUUID().toString();

    @BeforeEach
    void aWorld() {
        world.kinds("call", "gift");
        world.tell(customer.changed(1));
    }

    @Test
    void a_broken_line_among_ten_thousand_harms_no_other() {
        String lines = IntStream.range(0, 10_000)
                .mapToObj(i -> i == 6_543 ? "{\"sourceId\": \"broken" : line(i))
                .collect(Collectors.joining("\n"));
        Response answer = upload(system(), lines);
        answer.then()
                .statusCode(200)
                .body("recorded", equalTo(9_999))
                .body("duplicates", equalTo(0))
                .body("unmatched", equalTo(0))
                .body("rejected.index", contains(6_543))
                .body("rejected[0].problem.status", equalTo(400));
        assertThat(onLog()).hasSize(9_999);
        String last = DerivedId.ofTouch("test-system", upload + "-9999").toString();
        after(answer, system()).get("/api/touches/" + last).then().statusCode(200);
    }

    @Test
    void an_upload_again_is_all_duplicates() {
        String lines = lines(0, 2_500);
        Response first = upload(system(), lines);
        first.then().body("recorded", equalTo(2_500));
        world.foldedAll(Topic.TOUCHES);
        upload(system(), lines)
                .then()
                .statusCode(200)
                .body("recorded", equalTo(0))
                .body("duplicates", equalTo(2_500))
                .body("rejected", empty());
    }

    @Test
    void the_same_twice_in_an_upload_is_once_on_the_log_and_other_content_is_rejected() {
        upload(system(), String.join("\r\n", line(1), line(1), "", line(1).replace("call", "gift"), line(2)))
                .then()
                .statusCode(200)
                .body("recorded", equalTo(2))
                .body("duplicates", equalTo(1))
                .body("rejected.index", contains(3))
                .body("rejected[0].problem.status", equalTo(409));
        assertThat(world.read(Topic.TOUCHES).stream()
                        .map(record -> new String(record.value(), UTF_8))
                        .filter(value -> value.contains(upload)))
                .hasSize(2);
    }

    @Test
    void each_rejected_line_says_what_to_change() {
        upload(
                        system(),
                        String.join(
                                "\n",
                                line(1).replace("call", "smoke_signal"),
                                line(2).replace("\"kind\"", "\"sort\""),
                                line(3).replace("2026-", "2062-"),
                                "null",
                                "[]",
                                line(4) + "x".repeat(65 * 1024),
                                line(5).replace("\"customer\"", "\"note\": \"\\u0000\", \"customer\"")))
                .then()
                .statusCode(200)
                .body("recorded", equalTo(0))
                .body("rejected.index", contains(0, 1, 2, 3, 4, 5, 6))
                .body("rejected[5].problem.limit", equalTo(65_536))
                .body("rejected.problem.status", contains(422, 400, 400, 400, 400, 413, 400));
    }

    @Test
    void an_empty_upload_is_nothing() {
        upload(system(), "\n\n")
                .then()
                .statusCode(200)
                .body("recorded", equalTo(0))
                .body("rejected", hasSize(0));
    }

    @Test
    void of_very_many_broken_lines_the_first_are_told_and_the_others_counted() {
        upload(system(), "x\n".repeat(12_000) + line(1))
                .then()
                .statusCode(200)
                .body("recorded", equalTo(1))
                .body("rejected", hasSize(1_000))
                .body("rejectedBeyond", equalTo(11_000));
    }

    @Test
    void long_lines_are_taken_in_smaller_batches() {
        String padded = IntStream.range(0, 200)
                .mapToObj(i -> line(i).replace("{\"sourceId", " ".repeat(60_000) + "{\"sourceId"))
                .collect(Collectors.joining("\n"));
        upload(system(), padded).then().statusCode(200).body("recorded", equalTo(200));
    }

    @Test
    void an_upload_over_the_limit_is_refused_before_it_is_read() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            String head = "POST /api/touches HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                    + "Authorization: Bearer " + system() + "\r\nContent-Length: 70000000\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(UTF_8));
            assertThat(new String(socket.getInputStream().readNBytes(12), UTF_8))
                    .isEqualTo("HTTP/1.1 413");
        }
    }

    private Set<String> onLog() {
        return world.read(Topic.TOUCHES).stream()
                .map(record -> new String(record.value(), UTF_8))
                .filter(value -> value.contains(upload))
                .collect(Collectors.toSet());
    }

    private String lines(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::line).collect(Collectors.joining("\n"));
    }

    private String line(int number) {
        return "{\"sourceId\": \"" + upload + "-" + number + "\", \"customer\": {\"externalId\": {\"system\": \"crm\", "
                + "\"id\": \"" + crmId + "\"}}, \"kind\": \"call\", \"occurredAt\": \"2026-03-01T09:30:00Z\"}";
    }
}
