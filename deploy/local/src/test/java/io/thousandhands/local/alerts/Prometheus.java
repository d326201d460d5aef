package io.thousandhands.local.alerts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.thousandhands.platform.testing.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A real Prometheus that scrapes the services and evaluates our rules every second. So that nobody waits for a quarter of an
 * hour, the patience of alerts and the windows of their rates are {@link #HASTE} times shorter than in production; their
 * bounds are not.
 */
final class Prometheus implements AutoCloseable {
    static final int HASTE = 60;

    private static final Pattern DURATION = Pattern.compile("\\b(\\d+)([smh])\\b");
    private static final Map<String, Integer> SECONDS = Map.of("s", 1, "m", 60, "h", 3600);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final URI address;

    private Prometheus(Process process, int port) {
        this.process = process;
        this.address = URI.create("http://127.0.0.1:" + port);
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /** The machine's own, or the one that {@code deploy/local/tools} unpacked. */
    static Optional<Path> executable() {
        var named = Optional.ofNullable(System.getenv("PROMETHEUS")).map(Path::of).stream();
        var onPath = Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, "prometheus"));
        var unpacked = Stream.of(Path.of(".tools/usr/bin/prometheus"));
        return Stream.of(named, onPath, unpacked)
                .flatMap(each -> each)
                .filter(Files::isExecutable)
                .map(Path::toAbsolutePath)
                .findFirst();
    }

    /** @param services where each shows its figures: {@code host:port} */
    static Prometheus start(Path executable, JsonNode rules, Map<String, String> services, Path folder) {
        int port = FreePort.any();
        try {
            Files.writeString(folder.resolve("rules.yml"), hasty(rules).toString());
            Files.writeString(folder.resolve("prometheus.yml"), configuration(services));
            var command = List.of(
                    executable.toString(),
                    "--config.file=prometheus.yml",
                    "--storage.tsdb.path=data",
                    "--log.level=warn",
                    "--web.listen-address=127.0.0.1:" + port);
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("prometheus.log").toFile())
                    .start();
            return new Prometheus(process, port);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** JSON is YAML too. */
    private static String configuration(Map<String, String> services) throws IOException {
        var targets = services.entrySet().stream()
                .map(service -> Map.of(
                        "targets", List.of(service.getValue()), "labels", Map.of("application", service.getKey())))
                .toList();
        return JSON.writeValueAsString(Map.of(
                "global", Map.of("scrape_interval", "1s", "scrape_timeout", "1s", "evaluation_interval", "1s"),
                "rule_files", List.of("rules.yml"),
                "scrape_configs",
                        List.of(Map.of("job_name", "local", "metrics_path", "/q/metrics", "static_configs", targets))));
    }

    /** Durations stand in {@code for} and in the brackets of expressions; nothing else looks like one. */
    private static JsonNode hasty(JsonNode rules) throws IOException {
        var text = DURATION.matcher(rules.toString()).replaceAll(found -> {
            int seconds = Integer.parseInt(found.group(1)) * SECONDS.getOrDefault(found.group(2), 1);
            // A rate needs two scrapes.
            return Math.max(2, seconds / HASTE) + "s";
        });
        return JSON.readTree(text);
    }

    /** The alerts that are not silent, by name: {@code pending} or {@code firing}; empty too while it is not up. */
    Map<String, String> alerts() {
        return StreamSupport.stream(
                        get("/api/v1/alerts").path("data").path("alerts").spliterator(), false)
                .collect(Collectors.toMap(
                        alert -> alert.path("labels").path("alertname").asText(),
                        alert -> alert.path("state").asText(),
                        (one, other) -> one.equals("firing") ? one : other));
    }

    /** @param state {@code pending} or {@code firing} */
    Set<String> alertsThatAre(String state) {
        return alerts().entrySet().stream()
                .filter(alert -> alert.getValue().equals(state))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** How many targets answered its last scrape. */
    int up() {
        var result = get("/api/v1/query?query=sum(up)").path("data").path("result");
        return result.path(0).path("value").path(1).asInt();
    }

    private JsonNode get(String path) {
        try {
            return JSON.readTree(address.resolve(path).toURL());
        } catch (IOException notYet) {
            return JSON.missingNode();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(Duration.ofSeconds(10).toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
