package io.thousandhands.touch.timeline;

import io.smallrye.common.annotation.Blocking;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.TouchEvent;
import io.thousandhands.platform.consume.BatchConsumer;
import io.thousandhands.platform.consume.Received;
import io.thousandhands.platform.consume.TopicFold;
import io.thousandhands.touch.fold.MatchingLock;
import io.thousandhands.touch.retraction.WaitingRetractions;
import io.thousandhands.touch.touch.TimelineEntry;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Folds {@code touches} into table {@code timeline}. */
@ApplicationScoped
class TouchesConsumer implements TopicFold {
    private final BatchConsumer consumer;

    TouchesConsumer(BatchConsumer consumer) {
        this.consumer = consumer;
    }

    @Incoming("touches")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        consumer.consume(records, this);
    }

    @Override
    public Topic topic() {
        return Topic.TOUCHES;
    }

    @Override
    public void fold(SqlConnection connection, List<Received> events) {
        Map<TimelineEntry.Key, TimelineEntry> entries = new HashMap<>();
        for (Received received : events) {
            if (received.event() instanceof TouchEvent event) {
                TimelineEntry entry = TimelineEntry.of(event, received.digest());
                entries.merge(entry.key(), entry, TimelineEntry::merge);
            }
        }
        List<TimelineEntry> one = List.copyOf(entries.values());
        MatchingLock.shared(connection);
        TimelineRows.fold(connection, one);
        RetractionRows.fold(connection, one);
        Doubled.note(
                connection,
                entries.keySet().stream().map(TimelineEntry.Key::touchId).toList());
        WaitingRetractions.shown(connection, withContent(one));
    }

    private static List<UUID> withContent(List<TimelineEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.content() != null)
                .map(entry -> entry.key().touchId())
                .toList();
    }
}
