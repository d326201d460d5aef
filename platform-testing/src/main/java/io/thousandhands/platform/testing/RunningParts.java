package io.thousandhands.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starts each part when first asked for, and ends all that it started when the JVM ends. */
final class RunningParts {
    private final Deque<AutoCloseable> toEnd = new ArrayDeque<>();
    private @Nullable KafkaAddress kafka;
    private @Nullable PostgresAddress postgres;
    private @Nullable IssuerAddress issuer;

    RunningParts() {
        QuietLogs.warningsOnly();
        Runtime.getRuntime().addShutdownHook(new Thread(this::endAll, "end-of-backends"));
    }

    synchronized KafkaAddress kafka() {
        if (kafka == null) {
            kafka = Engine.isWanted() ? endLater(KafkaInContainer.start()).address() : startKafka();
        }
        return kafka;
    }

    synchronized PostgresAddress postgres() {
        if (postgres == null) {
            postgres = Engine.isWanted() ? endLater(PostgresInContainer.start()).address() : startPostgres();
        }
        return postgres;
    }

    synchronized IssuerAddress issuer() {
        if (issuer == null) {
            issuer = endLater(Issuer.start(0, List.of(Tokens.inbox()))).address();
        }
        return issuer;
    }

    private KafkaAddress startKafka() {
        return endLater(KafkaBroker.start(temporaryFolder("kafka"), 0)).address();
    }

    private PostgresAddress startPostgres() {
        return endLater(PostgresServer.start(temporaryFolder("postgres"), 0, PostgresServer.Durability.NONE))
                .address();
    }

    private <T extends AutoCloseable> T endLater(T part) {
        toEnd.push(part);
        return part;
    }

    /** Deleted after the part that lives in it, which is registered later. */
    private Path temporaryFolder(String part) {
        try {
            var folder = Files.createTempDirectory("thousand-hands-" + part);
            endLater(() -> Folders.delete(folder));
            return folder;
        } catch (IOException noSpace) {
            throw new UncheckedIOException(noSpace);
        }
    }

    /** In the reverse order of their start; one that does not end keeps none of the others. */
    @SuppressWarnings("CatchAndPrintStackTrace") // the JVM is going: logging may be gone already
    private synchronized void endAll() {
        while (!toEnd.isEmpty()) {
            try {
                toEnd.pop().close();
            } catch (Exception stuck) {
                stuck.printStackTrace();
            }
        }
    }
}
