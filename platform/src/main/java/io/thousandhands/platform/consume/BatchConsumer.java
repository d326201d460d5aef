package io.thousandhands.platform.consume;

import io.thousandhands.contracts.Topic;
import io.thousandhands.platform.sql.Transactions;
import io.thousandhands.platform.topics.TopicNames;
import io.thousandhands.platform.trace.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Folds batches, each with its positions in one transaction, and never gives up on one. A batch that does not join on to
 * where the database stands is dropped, and its partitions are read again from there.
 */
@ApplicationScoped
public class BatchConsumer {
    private static final Logger LOG = Logger.getLogger(BatchConsumer.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    private final Transactions transactions;
    private final Positions positions;
    private final ReadAgain readAgain;
    private final DeadLetters deadLetters;
    private final DeadLetterRows deadLetterRows;
    private final TopicNames names;
    private final ConsumingHealth health;
    private final Delays delays;
    private final ConsumeConfig config;
    private final Traces traces;

    BatchConsumer(
            Transactions transactions,
            Positions positions,
            ReadAgain readAgain,
            DeadLetters deadLetters,
            DeadLetterRows deadLetterRows,
            TopicNames names,
            ConsumingHealth health,
            Delays delays,
            ConsumeConfig config,
            Traces traces) {
        this.transactions = transactions;
        this.positions = positions;
        this.readAgain = readAgain;
        this.deadLetters = deadLetters;
        this.deadLetterRows = deadLetterRows;
        this.names = names;
        this.health = health;
        this.delays = delays;
        this.config = config;
        this.traces = traces;
    }

    /**
     * Returns when the batch is folded and its positions are committed, however long the database is away. Called on
     * worker threads, one batch of a partition at a time.
     */
    public void consume(ConsumerRecords<String, byte[]> records, Fold fold) {
        if (records.isEmpty()) {
            return;
        }
        Topic topic = topicOf(records);
        try (FoldSpans spans = new FoldSpans(traces, topic)) {
            consume(Batch.of(topic, records, spans), fold);
        }
    }

    private void consume(Batch batch, Fold fold) {
        Topic topic = batch.topic();
        try {
            quarantine(topic, batch.unreadable());
            fold(batch, fold);
        } catch (DisplacedException e) {
            LOG.info(e.getMessage());
            untilDone(topic, () -> readAgain.from(batch.next().keySet()));
        }
        health.done();
    }

    private Topic topicOf(ConsumerRecords<String, byte[]> records) {
        String name = records.partitions().iterator().next().topic();
        return names.named(name).orElseThrow(() -> new IllegalStateException("Not a declared topic: " + name));
    }

    private void fold(Batch batch, Fold fold) {
        if (untilDone(batch.topic(), () -> commit(batch, batch.readable(), batch.next(), fold)) != null) {
            halve(batch, batch.readable(), fold);
            untilDone(batch.topic(), () -> commit(batch, List.of(), batch.next(), fold));
        }
    }

    /** One of these events breaks the fold: finds it and puts it aside alone. */
    private void halve(Batch batch, List<Readable> events, Fold fold) {
        int half = events.size() / 2;
        foldOrHalve(batch, events.subList(0, half), fold);
        foldOrHalve(batch, events.subList(half, events.size()), fold);
    }

    private void foldOrHalve(Batch batch, List<Readable> events, Fold fold) {
        RuntimeException poison = untilDone(batch.topic(), () -> commit(batch, events, nextOf(events), fold));
        if (poison == null) {
            return;
        }
        if (events.size() == 1) {
            quarantine(batch.topic(), List.of(new DeadLetter(events.get(0).record(), Failure.describe(poison))));
        } else {
            halve(batch, events, fold);
        }
    }

    /** On the topic first: a row says where a record lies. */
    private void quarantine(Topic topic, List<DeadLetter> letters) {
        if (!letters.isEmpty()) {
            List<RecordMetadata> places = new ArrayList<>();
            untilDone(topic, () -> places.addAll(deadLetters.quarantine(topic, letters)));
            untilDone(topic, () -> deadLetterRows.put(topic, letters, places));
        }
    }

    private void commit(Batch batch, List<Readable> events, Map<TopicPartition, Long> next, Fold fold) {
        Map<TopicPartition, Stretch> folded = batch.upTo(next);
        transactions.run(connection -> {
            if (!events.isEmpty()) {
                fold.fold(connection, events.stream().map(Readable::received).toList());
            }
            positions.save(connection, folded);
            return folded;
        });
        batch.reached(next);
        folded.forEach(Progress::folded);
        delays.committed(batch.topic(), events);
    }

    private static Map<TopicPartition, Long> nextOf(List<Readable> events) {
        Map<TopicPartition, Long> next = new HashMap<>();
        for (Readable event : events) {
            var record = event.record();
            next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
        }
        return next;
    }

    /**
     * @return null when done; the failure if the work will never succeed as it is
     * @throws DisplacedException at once
     */
    private @Nullable RuntimeException untilDone(Topic topic, Runnable work) {
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                health.trying(topic.topicName());
                work.run();
                return null;
            } catch (DisplacedException e) {
                throw e;
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
