package io.thousandhands.images;

import com.google.cloud.tools.jib.api.Containerizer;
import java.nio.file.Path;

/** Layers that were written once, kept below {@code target}: {@code mvn clean} forgets them. */
final class Caches {
    private Caches() {}

    static Containerizer below(Path home, Containerizer containerizer) {
        var cache = home.resolve("deploy/images/target/cache");
        return containerizer
                .setBaseImageLayersCache(cache)
                .setApplicationLayersCache(cache)
                .setToolName("thousand-hands");
    }
}
