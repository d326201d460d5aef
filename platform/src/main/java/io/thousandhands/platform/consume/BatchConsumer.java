package io.thousandhands.platform.consume;

import io.thousandhands.contracts.Topic;
import io.thousandhands.platform.sql.Transactions;
import io.thousandhands.platform.topics.TopicNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Folds batches, each with its positions in one transaction, and never gives up on one. */
@ApplicationScoped
public class BatchConsumer {
    private static final Logger LOG = Logger.getLogger(BatchConsumer.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    private final Transactions transactions;
    private final Positions positions;
    private final DeadLetters deadLetters;
    private final TopicNames names;
    private final ConsumingHealth health;
    private final Delays delays;
    private final ConsumeConfig config;

    BatchConsumer(
            Transactions transactions,
            Positions positions,
            DeadLetters deadLetters,
            TopicNames names,
            ConsumingHealth health,
            Delays delays,
            ConsumeConfig config) {
        this.transactions = transactions;
        this.positions = positions;
        this.deadLetters = deadLetters;
        this.names = names;
        this.health = health;
        this.delays = delays;
        this.config = config;
    }

    /**
     * Returns when the batch is folded and its positions are committed, however long the database is away. Called on a
     * worker thread, one batch a channel at a time.
     */
    public void consume(ConsumerRecords<String, byte[]> records, Fold fold) {
        if (records.isEmpty()) {
            return;
        }
        Batch batch = Batch.of(topicOf(records), records);
        Topic topic = batch.topic();
        quarantine(topic, batch.unreadable());
        if (untilDone(topic, () -> commit(topic, batch.readable(), batch.next(), fold)) != null) {
            halve(topic, batch.readable(), fold);
            untilDone(topic, () -> commit(topic, List.of(), batch.next(), fold));
        }
        health.done(topic.topicName());
    }

    private Topic topicOf(ConsumerRecords<String, byte[]> records) {
        String name = records.partitions().iterator().next().topic();
        return names.named(name).orElseThrow(() -> new IllegalStateException("Not a declared topic: " + name));
    }

    /** One of these events breaks the fold: finds it and puts it aside alone. */
    private void halve(Topic topic, List<Readable> events, Fold fold) {
        int half = events.size() / 2;
        foldOrHalve(topic, events.subList(0, half), fold);
        foldOrHalve(topic, events.subList(half, events.size()), fold);
    }

    private void foldOrHalve(Topic topic, List<Readable> events, Fold fold) {
        RuntimeException poison = untilDone(topic, () -> commit(topic, events, nextOf(events), fold));
        if (poison == null) {
            return;
        }
        if (events.size() == 1) {
            quarantine(topic, List.of(new DeadLetter(events.get(0).record(), Failure.describe(poison))));
        } else {
            halve(topic, events, fold);
        }
    }

    private void quarantine(Topic topic, List<DeadLetter> letters) {
        if (!letters.isEmpty()) {
            untilDone(topic, () -> deadLetters.quarantine(topic, letters));
        }
    }

    private void commit(Topic topic, List<Readable> events, Map<TopicPartition, Long> next, Fold fold) {
        transactions.run(connection -> {
            if (!events.isEmpty()) {
                fold.fold(connection, events.stream().map(Readable::received).toList());
            }
            positions.save(connection, next);
            return next;
        });
        next.forEach(Progress::folded);
        delays.committed(topic, events);
    }

    private static Map<TopicPartition, Long> nextOf(List<Readable> events) {
        Map<TopicPartition, Long> next = new HashMap<>();
        for (Readable event : events) {
            var record = event.record();
            next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
        }
        return next;
    }

    /** @return null when done; the failure if the work will never succeed as it is */
    private @Nullable RuntimeException untilDone(Topic topic, Runnable work) {
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                health.trying(topic.topicName());
                work.run();
                return null;
            } catch (RuntimeException e) {
                if (Failure.of(e) == Failure.POISON) {
                    return e;
                }
                LOG.warnf(e, "A batch is tried again: topic=%s pause=%s", topic.topicName(), pause);
                pause = Pauses.sleep(pause, config.retryAtMost());
            }
        }
    }
}
