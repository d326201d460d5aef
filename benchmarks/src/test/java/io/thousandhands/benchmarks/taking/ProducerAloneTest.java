package io.thousandhands.benchmarks.taking;

import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.benchmarks.parts.OneWorkbench;
import io.thousandhands.benchmarks.parts.Workbench;
import io.thousandhands.benchmarks.population.Customers;
import io.thousandhands.benchmarks.population.Touches;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.Event;
import io.thousandhands.contracts.event.TouchEvent;
import io.thousandhands.contracts.wire.UnreadableEventException;
import io.thousandhands.contracts.wire.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProducerAloneTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final String TOPIC = "alone-test-touches";

    private final List<TouchEvent> touches =
            new Touches(new Customers(20, NOW)).first(5_000).toList();
    private Workbench workbench;
    private Map<TopicPartition, Long> before;

    @BeforeEach
    void touchesAreOnTheLog() throws InterruptedException {
        workbench = OneWorkbench.get();
        workbench.topics().create(TOPIC, Topic.TOUCHES);
        before = workbench.topics().offsets().ends(TOPIC, Topic.TOUCHES);
        workbench.feed(NOW).send(TOPIC, "/touch-service", touches.stream());
    }

    @AfterEach
    void theyAreGone() throws InterruptedException {
        workbench.topics().deleteAll("alone-test-");
    }

    @Test
    void whatIsReadBackIsWhatWasSentHeadersIncluded() throws UnreadableEventException, InterruptedException {
        List<Event> read = new ArrayList<>();
        for (KeptRecord each : kept()) {
            String key = new String(each.key(), StandardCharsets.UTF_8);
            read.add(Wire.decode(key, new RecordHeaders(each.headers()), each.value()));
        }

        assertThat(read).containsExactlyInAnyOrderElementsOf(touches);
    }

    @Test
    void whatIsKeptIsSentAgain() throws InterruptedException {
        List<KeptRecord> kept = kept();

        double rate = new ProducerAlone(workbench, "alone-test-", () -> kept).rate(1);

        assertThat(rate).isPositive();
    }

    private List<KeptRecord> kept() throws InterruptedException {
        return new LogTail(workbench.bootstrapServers())
                .read(before, workbench.topics().offsets().ends(TOPIC, Topic.TOUCHES));
    }
}
