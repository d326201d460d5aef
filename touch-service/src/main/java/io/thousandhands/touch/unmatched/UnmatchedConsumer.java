package io.thousandhands.touch.unmatched;

import io.smallrye.common.annotation.Blocking;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.UnmatchedTouchEvent;
import io.thousandhands.contracts.event.UnmatchedTouchEvent.RetractionWaiting;
import io.thousandhands.platform.consume.BatchConsumer;
import io.thousandhands.platform.consume.Received;
import io.thousandhands.platform.consume.TopicFold;
import io.thousandhands.touch.fold.MatchingLock;
import io.thousandhands.touch.retraction.WaitingRetractions;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Folds {@code unmatched-touches}, and finds the customers who came before their touches. */
@ApplicationScoped
class UnmatchedConsumer implements TopicFold {
    private final BatchConsumer consumer;
    private final Envelopes envelopes;
    private final Matcher matcher;
    private final Clock clock;

    UnmatchedConsumer(BatchConsumer consumer, Envelopes envelopes, Matcher matcher, Clock clock) {
        this.consumer = consumer;
        this.envelopes = envelopes;
        this.matcher = matcher;
        this.clock = clock;
    }

    @Incoming("unmatched-touches")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        consumer.consume(records, this);
        matcher.wake();
    }

    @Override
    public Topic topic() {
        return Topic.UNMATCHED_TOUCHES;
    }

    @Override
    public void fold(SqlConnection connection, List<Received> events) {
        List<WaitingRow> waiting = new ArrayList<>();
        List<UnmatchedTouchEvent.Settled> settled = new ArrayList<>();
        Map<UUID, Optional<WaitingRow>> last = new TreeMap<>();
        List<RetractionWaiting> retractions = new ArrayList<>();
        List<UnmatchedTouchEvent.RetractionSettled> retracted = new ArrayList<>();
        Map<UUID, Optional<RetractionWaiting>> lastRetraction = new TreeMap<>();
        for (Received received : events) {
            if (received.event() instanceof UnmatchedTouchEvent.Waiting event) {
                WaitingRow row = WaitingRow.of(event, envelopes);
                waiting.add(row);
                last.put(row.touchId(), Optional.of(row));
            } else if (received.event() instanceof UnmatchedTouchEvent.Settled event) {
                settled.add(event);
                last.put(event.touchId(), Optional.empty());
            } else if (received.event() instanceof RetractionWaiting event) {
                retractions.add(event);
                lastRetraction.put(event.touchId(), Optional.of(event));
            } else if (received.event() instanceof UnmatchedTouchEvent.RetractionSettled event) {
                retracted.add(event);
                lastRetraction.put(event.touchId(), Optional.empty());
            }
        }
        MatchingLock.alone(connection);
        UnmatchedRows.wait(connection, WaitingRow.oneEach(waiting));
        UnmatchedRows.settle(connection, settled, clock.instant());
        UnmatchedRows.compare(connection, last);
        WaitingRetractions.wait(connection, retractions, clock.instant());
        WaitingRetractions.settle(connection, retracted);
        WaitingRetractions.compare(connection, lastRetraction);
    }
}
