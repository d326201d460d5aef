package io.thousandhands.touch.timeline;

import io.smallrye.common.annotation.Blocking;
import io.thousandhands.contracts.event.TouchEvent;
import io.thousandhands.platform.consume.BatchConsumer;
import io.thousandhands.platform.consume.Received;
import io.thousandhands.touch.touch.TimelineEntry;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Folds {@code touches} into table {@code timeline}. */
@ApplicationScoped
class TouchesConsumer {
    private final BatchConsumer consumer;

    TouchesConsumer(BatchConsumer consumer) {
        this.consumer = consumer;
    }

    @Incoming("touches")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        consumer.consume(records, this::fold);
    }

    private void fold(SqlConnection connection, List<Received> events) {
        Map<TimelineEntry.Key, TimelineEntry> entries = new HashMap<>();
        for (Received received : events) {
            if (received.event() instanceof TouchEvent event) {
                TimelineEntry entry = TimelineEntry.of(event, received.digest());
                entries.merge(entry.key(), entry, TimelineEntry::merge);
            }
        }
        TimelineRows.fold(connection, List.copyOf(entries.values()));
    }
}
