package io.thousandhands.touch.log;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How records are put on the log. */
@ConfigMapping(prefix = "thousandhands.log")
public interface LogConfig {
    /** Records on their way at one time, over all requests; bounds memory while the broker is slow or away. */
    @WithDefault("64000")
    int maxInFlight();

    /** How long a request waits for room among the records in flight before it is told to come back. */
    @WithDefault("2s")
    Duration maxWait();

    /**
     * How long a record may take until it is acknowledged; then the sender hears 503. Shorter tells of an absent broker
     * sooner, and takes a busy one for absent.
     */
    @WithDefault("5s")
    Duration deliveryTimeout();

    /** How long a request waits for a broker that it has not heard of yet, or for room in the producer. */
    @WithDefault("500ms")
    Duration maxBlock();

    /** How long a record waits for company: longer batches cost less, a single touch waits longer. */
    @WithDefault("5ms")
    Duration linger();

    /** Bytes of a batch to one partition. */
    @WithDefault("262144")
    int batchSize();

    /** Bytes that wait in the producer; must hold {@link #maxInFlight} records of common size. */
    @WithDefault("50331648")
    long bufferMemory();

    @WithDefault("lz4")
    String compression();
}
