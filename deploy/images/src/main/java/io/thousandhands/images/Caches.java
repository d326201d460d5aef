package io.thousandhands.images;

import com.google.cloud.tools.jib.api.Containerizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * Layers that were written once, kept below {@code target}: {@code mvn clean} forgets them. Those of a base are known by
 * their digest. Ours would be known by names and times of files alone, and a training run gives all files one time, so they
 * are written anew for each image.
 */
final class Caches {
    private Caches() {}

    static Containerizer below(Path home, Containerizer containerizer) throws IOException {
        var target = home.resolve("deploy/images/target");
        var ours = target.resolve("layers");
        delete(ours);
        return containerizer
                .setBaseImageLayersCache(target.resolve("cache"))
                .setApplicationLayersCache(ours)
                .setToolName("thousand-hands");
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
