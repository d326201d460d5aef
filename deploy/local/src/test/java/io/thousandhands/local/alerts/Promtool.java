package io.thousandhands.local.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prometheus' own tester of rules. */
final class Promtool {
    private Promtool() {}

    /** What it says of the tests, which read the rules beside them; ends with SUCCESS if they hold. */
    static String test(Path prometheus, JsonNode rules, String tests, Path folder)
            throws IOException, InterruptedException {
        Files.writeString(folder.resolve("rules.yml"), rules.toString());
        Files.writeString(folder.resolve("rules.test.yaml"), tests);
        var process = new ProcessBuilder(
                        prometheus.resolveSibling("promtool").toString(), "test", "rules", "rules.test.yaml")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return said.strip();
    }
}
