package io.thousandhands.kubernetes;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.platform.testing.settings.DocumentedSettings;
import io.thousandhands.platform.testing.settings.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** deploy/compose, which no test can start without an engine, gives services what there is and what they must have. */
class ComposeTest {
    private static final Path FILE = Path.of("..", "compose", "compose.yaml");
    private static final Path PAGE = Path.of("..", "..", "docs", "operations.md");
    private static final Pattern VARIABLE =
            Pattern.compile("(?m)^ +((?:KAFKA_BOOTSTRAP|QUARKUS|THOUSANDHANDS)_[A-Z_]+):");

    @ParameterizedTest
    @ValueSource(strings = {"customer-service", "touch-service", "cadence-service", "notification-service"})
    void aServiceIsToldSettingsThatThereAreAndAllThatItMustHave(String service) throws IOException {
        Set<Setting> settings = Set.copyOf(DocumentedSettings.of(PAGE, service).values());

        Set<String> told = variablesOf(service);

        assertThat(told).allSatisfy(variable -> assertThat(Setting.isAmong(settings, variable))
                .as(variable)
                .isTrue());
        assertThat(settings.stream().filter(Setting::required))
                .isNotEmpty()
                .allSatisfy(setting -> assertThat(told).as(setting.name()).anyMatch(setting::isSetBy));
    }

    private static Set<String> variablesOf(String service) throws IOException {
        String file = Files.readString(FILE);
        return VARIABLE.matcher(below("x-every-service:", file) + below("  " + service + ":", file))
                .results()
                .map(variable -> variable.group(1))
                .collect(toSet());
    }

    /** What is indented deeper than the line that begins so. */
    private static String below(String head, String file) {
        String indent = " ".repeat(head.length() - head.stripLeading().length());
        var block = Pattern.compile("(?m)^" + head + ".*\\n((?:" + indent + " .*\\n|\\n)*)")
                .matcher(file);
        assertThat(block.find()).as(head).isTrue();
        return block.group(1);
    }
}
