package io.thousandhands.touch.door;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How touches are taken in. */
@ConfigMapping(prefix = "thousandhands.door")
public interface DoorConfig {
    /** Lines of an upload that are looked up and sent together. More is faster up to a point, and holds more memory. */
    @WithDefault("1000")
    int batchSize();

    /** Bytes after which a batch is full, however few its lines: bounds what an upload holds in memory. */
    @WithDefault("2M")
    MemorySize batchBytes();

    /** Batches of one upload that may be on their way at one time; then reading waits. */
    @WithDefault("4")
    int batchesOnTheWay();

    /** The longest line of an upload. */
    @WithDefault("64K")
    MemorySize maxLineSize();

    /** Rejected lines that are answered with their problem; those beyond are counted. Bounds the answer. */
    @WithDefault("1000")
    int rejectedAtMost();

    /** How long a request waits, in all, for what was made a moment ago and is still on its way to this service. */
    @WithDefault("2s")
    Duration patience();
}
