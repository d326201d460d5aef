package io.thousandhands.customer.upload;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How uploads are taken. */
@ConfigMapping(prefix = "thousandhands.upload")
public interface UploadConfig {
    /** Lines in one transaction. More is faster and holds the rows of the batch locked for longer. */
    @WithDefault("500")
    int batchLines();

    /** Bytes after which a batch is full however few its lines are. Bounds what one upload holds in memory. */
    @WithDefault("2M")
    MemorySize batchSize();

    /** The longest line. Raise it if customers have more contacts than fit. */
    @WithDefault("256K")
    MemorySize maxLineSize();

    /** Refused lines that are answered with their problem; those beyond are counted. Bounds the answer. */
    @WithDefault("10000")
    int rejectedAtMost();
}
