package io.thousandhands.benchmarks.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.benchmarks.parts.OneWorkbench;
import io.thousandhands.benchmarks.parts.Waiting;
import io.thousandhands.benchmarks.parts.Workbench;
import io.thousandhands.benchmarks.population.Customers;
import io.thousandhands.benchmarks.population.Touches;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.TouchEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecencyFoldTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final int TOUCHES = 40_000;
    private static final String TOPIC = "streams-test-touches";
    private static final Duration SOON = Duration.ofSeconds(60);

    private final List<TouchEvent> touches =
            new Touches(new Customers(500, NOW)).first(TOUCHES).toList();
    private final Workbench workbench;

    RecencyFoldTest() throws InterruptedException {
        this.workbench = OneWorkbench.get();
    }

    @BeforeEach
    void touchesAreOnTheLog() throws InterruptedException {
        workbench.topics().create(TOPIC, Topic.TOUCHES);
        workbench.feed(NOW).send(TOPIC, "/touch-service", touches.stream());
    }

    @AfterEach
    void theyAreGone() throws InterruptedException {
        workbench.topics().deleteAll("streams-test-");
    }

    @Test
    void thePeerFoldsEveryTouchOnce() throws InterruptedException {
        String application = "streams-test-application";
        Path state = workbench.scratch().resolve(application);
        List<String> settings = List.of(workbench.bootstrapServers(), TOPIC, application, state.toString(), "1");
        try (KafkaStreams streams = StreamsMain.streams(settings)) {
            streams.start();

            Waiting.until(
                    "all is folded", SOON, () -> workbench.topics().offsets().committed(application) == TOUCHES);

            assertThat(storeOf(streams)).isEqualTo(expected());
        }
    }

    @Test
    void asAProcessOfItsOwnItHasAPace() throws InterruptedException {
        assertThat(new IntoStreams(workbench, TOPIC, TOUCHES, 1).rate(0)).isPositive();
    }

    private Map<String, Recency> expected() {
        Map<String, Recency> recencies = new TreeMap<>();
        for (TouchEvent touch : touches) {
            var made = ((TouchEvent.Recorded) touch).touch();
            Recency before = recencies.getOrDefault(touch.key(), Recency.of(null));
            recencies.put(touch.key(), before.with(made.kind(), made.occurredAt()));
        }
        return recencies;
    }

    private static Map<String, Recency> storeOf(KafkaStreams streams) {
        Map<String, Recency> recencies = new TreeMap<>();
        var store = streams.store(StoreQueryParameters.fromNameAndType(
                RecencyFold.STORE, QueryableStoreTypes.<String, byte[]>keyValueStore()));
        try (KeyValueIterator<String, byte[]> all = store.all()) {
            while (all.hasNext()) {
                KeyValue<String, byte[]> each = all.next();
                recencies.put(each.key, Recency.of(each.value));
            }
        }
        return recencies;
    }
}
