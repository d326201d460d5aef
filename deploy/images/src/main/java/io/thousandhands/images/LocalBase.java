package io.thousandhands.images;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;

/** The base that is made here: {@code deploy/images/base-files} lays the files out, Jib makes a tar of them. */
final class LocalBase {
    private static final String NAME = "thousand-hands/base:25";
    private static final String JAVA_HOME = "/opt/java/openjdk";

    private final Path home;

    LocalBase(Path home) {
        this.home = home;
    }

    Path tar() {
        return target().resolve("base.tar");
    }

    /** Makes it unless it is there; {@code make base-image} and {@code mvn clean} make it anew. */
    Path ensure() throws IOException, InterruptedException, ExecutionException {
        return Files.exists(tar()) ? tar() : make();
    }

    Path make() throws IOException, InterruptedException, ExecutionException {
        layOut();
        try {
            Jib.fromScratch()
                    .setPlatforms(Set.of(platform()))
                    .setFileEntriesLayers(Layers.tree("runtime", root()))
                    .addEnvironmentVariable("JAVA_HOME", JAVA_HOME)
                    .addEnvironmentVariable("PATH", JAVA_HOME + "/bin")
                    .setCreationTime(Instant.EPOCH)
                    .containerize(Caches.below(
                            home, Containerizer.to(TarImage.at(tar()).named(NAME))));
        } catch (InvalidImageReferenceException | RegistryException | CacheDirectoryCreationException ours) {
            throw new IllegalStateException(ours);
        }
        return tar();
    }

    private void layOut() throws IOException, InterruptedException {
        Files.createDirectories(target());
        var script = home.resolve("deploy/images/base-files").toString();
        var process = new ProcessBuilder(List.of(script, root().toString()))
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("No base image was made.");
        }
    }

    private Path root() {
        return target().resolve("base");
    }

    private Path target() {
        return home.resolve("deploy/images/target");
    }

    /** Of the platforms that a base has, the one that runs here. */
    static Platform platform() {
        var processor = System.getProperty("os.arch");
        return new Platform(processor.equals("aarch64") ? "arm64" : "amd64", "linux");
    }
}
