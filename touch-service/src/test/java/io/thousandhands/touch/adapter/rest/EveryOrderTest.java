package io.thousandhands.touch.adapter.rest;

import static io.thousandhands.touch.testing.ACustomer.aCustomer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.thousandhands.platform.testing.TestStack;
import io.thousandhands.touch.adapter.source.Document;
import io.thousandhands.touch.adapter.source.Kind;
import io.thousandhands.touch.adapter.source.Scenario;
import io.thousandhands.touch.testing.ACustomer;
import io.thousandhands.touch.testing.AnAdapter;
import io.thousandhands.touch.testing.World;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Over all statuses of every kind, through the service: in order, reversed and doubled end in the same timeline. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "touch"))
class EveryOrderTest {
    @Inject
    World world;

    private final ObjectMapper json = new ObjectMapper();
    private final ACustomer customer = aCustomer();

    @Test
    void in_order_reversed_and_doubled_end_in_the_same_timeline() {
        world.kinds("call", "attempt", "voicemail", "text", "newsletter", "postcard", "letter", "gift", "meeting");
        world.tell(customer.changed(1));
        List<Pair> pairs = allDelivered();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> pairs.forEach(pair -> assertThat(live(pair.otherwise()))
                        .as(String.valueOf(pair.scenario()))
                        .isEqualTo(live(pair.inOrder()))));
        assertThat(pairs.stream().filter(pair -> !live(pair.inOrder()).isEmpty()))
                .hasSizeGreaterThan(10);
    }

    private record Pair(Scenario scenario, AnAdapter inOrder, AnAdapter otherwise) {}

    /** Scenarios side by side: none touches what another tells, and their deliveries mostly wait. */
    private List<Pair> allDelivered() {
        ExecutorService senders = Executors.newFixedThreadPool(8);
        try {
            List<CompletableFuture<Pair>> sent = Scenario.all().stream()
                    .map(scenario -> CompletableFuture.supplyAsync(() -> delivered(scenario), senders))
                    .toList();
            return sent.stream().map(CompletableFuture::join).toList();
        } finally {
            senders.shutdownNow();
        }
    }

    private Pair delivered(Scenario scenario) {
        AnAdapter inOrder = adapter(scenario);
        deliver(inOrder, scenario, scenario.deliveries());
        AnAdapter otherwise = adapter(scenario);
        List<Document> reversedAndDoubled = new ArrayList<>(scenario.deliveries());
        Collections.reverse(reversedAndDoubled);
        reversedAndDoubled.addAll(scenario.deliveries());
        deliver(otherwise, scenario, reversedAndDoubled);
        return new Pair(scenario, inOrder, otherwise);
    }

    /** Everybody's touches are this customer's, so that only the order matters. */
    private AnAdapter adapter(Scenario scenario) {
        String customerId = "\"customer\": {\"id\": \"" + customer.id() + "\"}";
        return AnAdapter.of(
                scenario.kind().text(),
                scenario.mappingText() == null
                        ? "{\"touch\": {" + customerId + "}}"
                        : scenario.mappingText().replace("\"customer\": {\"phone\": \"/number\"}", customerId));
    }

    private void deliver(AnAdapter adapter, Scenario scenario, List<Document> deliveries) {
        for (Document delivery : deliveries) {
            assertThat(adapter.deliver(scenario.kind() == Kind.TWILIO ? form(delivery) : json(delivery))
                            .statusCode())
                    .isBetween(200, 204);
        }
    }

    /** Messages carry no time of their own: when they were first heard of may differ by as long as the test takes. */
    private List<String> live(AnAdapter adapter) {
        return world.rows(
                "SELECT kind, date_trunc('day', occurred_at) AS day, direction, outcome, duration_seconds, source_id "
                        + "FROM timeline WHERE NOT retracted AND source = '" + adapter.source()
                        + "' ORDER BY source_id");
    }

    private static String form(Document form) {
        return ((Map<?, ?>) Objects.requireNonNull(form.value()))
                .entrySet().stream()
                        .map(field -> field.getKey() + "=" + URLEncoder.encode(String.valueOf(field.getValue()), UTF_8))
                        .collect(Collectors.joining("&"));
    }

    private String json(Document delivery) {
        try {
            return json.writeValueAsString(delivery.value());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
