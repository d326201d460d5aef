package io.thousandhands.touch.log;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * A batch on its way. The sending thread begins and gives up, the producer's thread acknowledges; it is done when every
 * record has come to its end, one way or the other.
 */
final class Sending implements Callback {
    private final CompletableFuture<Acknowledged> done = new CompletableFuture<>();
    private final Map<TopicPartition, Long> highest = new HashMap<>();
    private int outstanding;
    private @Nullable Exception failure;

    /** @param records how many */
    Sending(int records) {
        this.outstanding = records;
    }

    CompletableFuture<Acknowledged> done() {
        return done;
    }

    /** Null: none has failed so far. */
    synchronized @Nullable Exception failure() {
        return failure;
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

    private void complete() {
        Exception failed = failure();
        if (failed == null) {
            done.complete(new Acknowledged(highest));
        } else {
            done.completeExceptionally(new LogUnavailableException("The log does not take records", failed));
        }
    }
}
