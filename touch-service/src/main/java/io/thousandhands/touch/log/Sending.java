package io.thousandhands.touch.log;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * A batch on its way. The sending thread begins and gives up, the producer's thread acknowledges; it is done when every
 * record that was begun has come to its end.
 */
final class Sending implements Callback {
    private final long deadline;
    private final CompletableFuture<Acknowledged> done = new CompletableFuture<>();
    private final Map<TopicPartition, Long> highest = new HashMap<>();
    private int outstanding;
    private @Nullable Exception failure;

    /** @param records how many; @param deadline by {@link System#nanoTime} */
    Sending(int records, long deadline) {
        this.deadline = deadline;
        this.outstanding = records;
    }

    CompletableFuture<Acknowledged> done() {
        return done;
    }

    /** @throws KafkaException if the batch as a whole has failed already, or waited too long for its turn */
    synchronized void requireHope() {
        if (failure != null) {
            throw new KafkaException("A record before has failed", failure);
        }
        if (System.nanoTime() - deadline > 0) {
            throw new KafkaException("Waited too long for the sending thread");
        }
    }

    @Override
    public void onCompletion(@Nullable RecordMetadata metadata, @Nullable Exception failed) {
        ended(1, metadata, failed);
    }

    /** @param unsent how many records will not be sent because of this failure */
    void giveUp(int unsent, Exception failed) {
        ended(unsent, null, failed);
    }

    private void ended(int count, @Nullable RecordMetadata metadata, @Nullable Exception failed) {
        boolean last;
        synchronized (this) {
            if (failed != null) {
                failure = failed;
            } else if (metadata != null) {
                highest.merge(new TopicPartition(metadata.topic(), metadata.partition()), metadata.offset(), Math::max);
            }
            outstanding -= count;
            last = outstanding == 0;
        }
        if (last) {
            complete();
        }
    }

    private synchronized void complete() {
        if (failure == null) {
            done.complete(new Acknowledged(highest));
        } else {
            done.completeExceptionally(new LogUnavailableException("The log does not take records", failure));
        }
    }
}
