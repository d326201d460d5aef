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

    /** Batches of one upload that may be on their way at one time; then reading waits. */
    @WithDefault("4")
    int batchesOnTheWay();

    /** The longest line of an upload. */
    @WithDefault("64K")
    MemorySize maxLineSize();

    /** After so many rejected lines an upload is refused as a whole: an answer that long helps nobody. */
    @WithDefault("10000")
    int maxRejected();

    /** How long a request waits, in all, for what was made a moment ago and is still on its way to this service. */
    @WithDefault("2s")
    Duration patience();
}
