package io.thousandhands.benchmarks.parts;

import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Remembers the first failure of many sends. Any thread. */
public final class SendFailure implements Callback {
    private final AtomicReference<@Nullable Exception> first = new AtomicReference<>();

    @Override
    public void onCompletion(@Nullable RecordMetadata metadata, @Nullable Exception failure) {
        if (failure != null) {
            first.compareAndSet(null, failure);
        }
    }

    /** @throws IllegalStateException if a record is not on the log */
    public void throwIfAny() {
        Exception failure = first.get();
        if (failure != null) {
            throw new IllegalStateException("A record is not on the log", failure);
        }
    }
}
