package io.thousandhands.local;

import io.thousandhands.local.process.Supervisor;
import io.thousandhands.platform.testing.FolderLock;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Starts each service once, so that its JVM leaves what it had loaded beside the jar, for an image that holds the very JVM
 * that runs this. One service after the other: each has the machine to itself.
 *
 * <p>The argument is the folder below each service's {@code target} where Quarkus put what it made.
 */
public final class Training {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String CACHE = "app.aot";

    /** What an image gives every file; the JVM takes nothing from a cache whose jars have other times. */
    private static final FileTime TIME = FileTime.from(Instant.ofEpochSecond(1));

    private final Settings settings;
    private final Ports ports;
    private final Health health = new Health();
    private final Progress progress = new Progress(System.out, Clock.systemUTC());
    private final BackingParts backing;
    /** Held in a field that lives as long as the process: an unreachable lock is dropped. */
    private final FolderLock lock;

    private Training(Settings settings) {
        this.settings = settings;
        this.lock = FolderLock.take(settings.data());
        this.ports = new Ports(settings.data());
        this.backing = new BackingParts(settings, ports, progress, new Supervisor(progress, Clock.systemUTC()));
    }

    /** Exits with 1 if a service does not get ready. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var settings = Settings.from(System.getenv(), Path.of(System.getProperty("thousandhands.home", ".")));
        new Training(settings).trainAll(arguments[0]);
        System.exit(0);
    }

    private void trainAll(String folder) throws IOException, InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        var endpoints = backing.start();
        for (var service : Service.all()) {
            train(
                    service,
                    settings.home().resolve(service.id()).resolve("target").resolve(folder),
                    endpoints);
        }
    }

    private void train(Service service, Path app, Endpoints endpoints) throws IOException, InterruptedException {
        var place = ServiceReplica.of(service, 1, ports).get(0).place();
        giveTimesOfAnImage(app);
        var builder = new ProcessBuilder(java(), "-XX:AOTCacheOutput=" + CACHE, "-jar", "quarkus-run.jar");
        builder.environment().putAll(endpoints.environmentOf(service, place));
        var process = builder.directory(app.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log(service)))
                .start();
        boolean ready = Waiting.until(() -> health.isReady(place.managementPort()) || !process.isAlive(), PATIENCE);
        process.destroy();
        process.waitFor();
        if (!ready || !Files.exists(app.resolve(CACHE))) {
            throw new IllegalStateException(service.id() + " left no cache, see " + log(service));
        }
        progress.say(service.id(), "trained");
    }

    private void stop() {
        backing.stop();
        lock.close();
    }

    private File log(Service service) {
        return settings.log(service.id()).toFile();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static void giveTimesOfAnImage(Path app) throws IOException {
        try (var files = Files.walk(app)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, TIME);
            }
        }
    }
}
