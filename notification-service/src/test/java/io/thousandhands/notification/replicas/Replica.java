package io.thousandhands.notification.replicas;

import io.thousandhands.platform.testing.Backends;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged service as a process of its own. */
final class Replica implements AutoCloseable {
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^ ]*:(\\d+)");
    /** 32 bytes of nobody's. */
    private static final String KEY = "dGhpcnR5LXR3byBieXRlcyBmb3IgdGVzdHMgb25seSE=";

    private static final Duration STARTS_WITHIN = Duration.ofMinutes(2);

    private final Process process;
    private final int port;

    private Replica(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts one and returns when it listens. */
    static Replica start(String database, String topicPrefix) {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        JAR.toString()))
                .redirectErrorStream(true);
        builder.environment().putAll(environment(database, topicPrefix));
        try {
            Process process = builder.start();
            return new Replica(process, portOf(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    /** SIGKILL: nothing is finished. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** SIGTERM. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("A replica does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> environment(String database, String topicPrefix) {
        Backends backends = Backends.get();
        return Map.ofEntries(
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", backends.kafka().bootstrapServers()),
                Map.entry("QUARKUS_DATASOURCE_JDBC_URL", backends.postgres().jdbcUrl(database)),
                Map.entry("QUARKUS_DATASOURCE_REACTIVE_URL", backends.postgres().reactiveUrl(database)),
                Map.entry("QUARKUS_DATASOURCE_USERNAME", backends.postgres().user()),
                Map.entry("QUARKUS_DATASOURCE_PASSWORD", backends.postgres().password()),
                Map.entry("QUARKUS_OIDC_AUTH_SERVER_URL", backends.issuer().issuer()),
                Map.entry("QUARKUS_HTTP_PORT", "0"),
                Map.entry("QUARKUS_MANAGEMENT_PORT", "0"),
                Map.entry("THOUSANDHANDS_TOPICS_PREFIX", topicPrefix),
                Map.entry("THOUSANDHANDS_TOPICS_CREATE", "true"),
                Map.entry("THOUSANDHANDS_TOPICS_REPLICATION_FACTOR", "1"),
                Map.entry("THOUSANDHANDS_LINKS_KEY", KEY),
                Map.entry("THOUSANDHANDS_NUDGES_DAILY_BUDGET", "1000"),
                Map.entry("THOUSANDHANDS_WEBHOOKS_KEY", KEY),
                Map.entry("THOUSANDHANDS_WEBHOOKS_ALLOW_PRIVATE", "localhost"),
                Map.entry("THOUSANDHANDS_WEBHOOKS_TIMEOUT", "2s"));
    }

    /** Reads what the process says, to its end: a full pipe would stop it. */
    private static int portOf(Process process) {
        CompletableFuture<Integer> port = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(process, port), "output-of-a-replica");
        reader.setDaemon(true);
        reader.start();
        return port.orTimeout(STARTS_WITHIN.toSeconds(), TimeUnit.SECONDS).join();
    }

    private static void read(Process process, CompletableFuture<Integer> port) {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            StringBuilder beforeListening = new StringBuilder();
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (!port.isDone()) {
                    beforeListening.append(line).append('\n');
                    Matcher listening = LISTENING.matcher(line);
                    if (listening.find()) {
                        port.complete(Integer.parseInt(listening.group(1)));
                    }
                }
            }
            port.completeExceptionally(new IllegalStateException("A replica did not start:\n" + beforeListening));
        } catch (IOException e) {
            port.completeExceptionally(e);
        }
    }
}
