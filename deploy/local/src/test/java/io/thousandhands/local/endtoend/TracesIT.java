package io.thousandhands.local.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.thousandhands.local.RunningStack;
import io.thousandhands.local.SharedStack;
import io.thousandhands.local.SpanCollector;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A trace goes from the request to the nudge, through every topic on the way and every service. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TracesIT {
    private static final String OF_THE_CUSTOMER = "0af7651916cd43dd8448eb211c80319c";
    private static final String OF_THE_TOUCH = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final HttpClient http = HttpClient.newHttpClient();
    private RunningStack stack;
    private String ownerId;

    @BeforeAll
    void start() {
        stack = SharedStack.get();
        ownerId = new Company(stack.as("demo-admin"), stack.as("demo-system")).hireOnPaper("tracy");
    }

    @Test
    void aRequestIsFollowedToTheNudgeThatItRaisesAndToTheOneThatItEnds() throws Exception {
        var customer = Map.of(
                "name",
                "Anonymous Ltd",
                "segment",
                "residential",
                "since",
                Instant.now().minus(Duration.ofDays(95)).toString(),
                "owner",
                Map.of("id", ownerId));
        send("PUT", "/api/customers/by-external/crm/of-traces", customer, OF_THE_CUSTOMER);
        untilOnAll(List.of("customers", "cadence", "nudges"), OF_THE_CUSTOMER);

        var touch = Map.of(
                "sourceId",
                "traced",
                "customer",
                Map.of("externalId", Map.of("system", "crm", "id", "of-traces")),
                "kind",
                "call",
                "occurredAt",
                Instant.now().toString());
        send("POST", "/api/touches", touch, OF_THE_TOUCH);
        untilOnAll(List.of("touches", "cadence", "nudges"), OF_THE_TOUCH);

        patiently().untilAsserted(() -> {
            assertThat(SpanCollector.about(OF_THE_CUSTOMER))
                    .contains("customer-service", "PUT /api/customers/by-external/{system}/{externalId}")
                    .contains("cadence-service", "notification-service", "tell nudges");
            assertThat(SpanCollector.about(OF_THE_TOUCH))
                    .contains("touch-service", "POST /api/touches", "cadence-service", "fold touches", "tell cadence")
                    .contains("notification-service", "fold cadence", "tell nudges", "show nudge");
        });
        assertThat(SpanCollector.about(OF_THE_CUSTOMER)).doesNotContain("Anonymous", "of-traces", "127.0.0.1");
    }

    private void send(String method, String path, Map<String, ?> body, String traceId)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(stack.baseUrl() + path))
                .method(method, BodyPublishers.ofString(json(body)))
                .header("Authorization", "Bearer " + stack.as("demo-system").token())
                .header("Content-Type", "application/json")
                .header("traceparent", "00-" + traceId + "-00f067aa0ba902b7-01")
                .build();
        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isBetween(200, 202);
    }

    private static String json(Map<String, ?> body) throws JsonProcessingException {
        return new ObjectMapper().writeValueAsString(body);
    }

    private void untilOnAll(List<String> topics, String traceId) {
        patiently().untilAsserted(() -> assertThat(topicsWith(traceId)).containsAll(topics));
    }

    /** Topics with a record of the trace. */
    private TreeSet<String> topicsWith(String traceId) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", stack.description().path("kafka").asText(), "isolation.level", "read_committed");
        var found = new TreeSet<String>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = List.of("customers", "touches", "cadence", "nudges").stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var each : consumer.poll(Duration.ofSeconds(1))) {
                    if (isOf(traceId, each)) {
                        found.add(each.topic());
                    }
                }
            }
        }
        return found;
    }

    private static boolean isOf(String traceId, ConsumerRecord<String, byte[]> each) {
        var parent = each.headers().lastHeader("traceparent");
        return parent != null && new String(parent.value(), UTF_8).contains(traceId);
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(500));
    }
}
