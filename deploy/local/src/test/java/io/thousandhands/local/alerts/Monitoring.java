package io.thousandhands.local.alerts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What production watches with, as its files have it. */
final class Monitoring {
    private static final Path HOME = Path.of("../..");
    private static final Path FOLDER = HOME.resolve("deploy/kubernetes/components/monitoring");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** Ours, and those that come with Quarkus. */
    private static final Pattern FIGURE = Pattern.compile("\\b(?:thousandhands|http|jvm|process|system|sql)_[a-z_]+");

    private static final Pattern SECTION = Pattern.compile("^## ([A-Z]\\w+)$", Pattern.MULTILINE);

    private Monitoring() {}

    /** Of the PrometheusRule, what Prometheus itself reads. */
    static JsonNode rules() {
        try {
            return YAML.readTree(FOLDER.resolve("rules.yaml").toFile()).path("spec");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Map<String, String> runbooksByAlert() {
        return rules().findParents("alert").stream()
                .collect(Collectors.toMap(
                        alert -> alert.path("alert").asText(),
                        alert -> alert.path("annotations").path("runbook").asText()));
    }

    /** Of {@code docs/runbooks.md}, those that are called as an alert is. */
    static Set<String> sectionsOfRunbooks() {
        return all(SECTION, text(HOME.resolve("docs/runbooks.md")))
                .map(section -> section.group(1))
                .collect(Collectors.toSet());
    }

    /** All that rules and dashboards speak of. */
    static Set<String> figuresSpokenOf() {
        return Stream.of("rules.yaml", "dashboards/well.json", "dashboards/flows.json")
                .flatMap(name -> all(FIGURE, text(FOLDER.resolve(name))))
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    static String overview() {
        return text(FOLDER.resolve("dashboards/well.json"));
    }

    /** Tests of the rules for promtool, which reads the rules beside them. */
    static String testsOfRules() {
        return text(FOLDER.resolve("rules.test.yaml"));
    }

    private static Stream<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
