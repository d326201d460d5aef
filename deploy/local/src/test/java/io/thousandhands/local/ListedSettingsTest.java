package io.thousandhands.local;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.platform.testing.settings.DeclaredSettings;
import io.thousandhands.platform.testing.settings.DocumentedSettings;
import io.thousandhands.platform.testing.settings.Setting;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page that ops read says what the code does. */
class ListedSettingsTest {
    private static final Path HOME =
            Path.of("").toAbsolutePath().resolve("../..").normalize();
    private static final Path PAGE = HOME.resolve("docs/operations.md");

    /** Each service sets these for itself, and nobody else does. */
    private static final Set<String> NOT_FOR_OPS = Set.of("thousandhands.outbox.relay");

    @ParameterizedTest
    @EnumSource(Service.class)
    void whatIsListedForAServiceIsWhatItDeclaresWithTheSameDefaults(Service service) {
        var declared = DeclaredSettings.of(HOME.resolve(service.id()));

        var listed = ours(DocumentedSettings.of(PAGE, service.id()));

        assertThat(described(listed)).isNotEmpty().allSatisfy((name, setting) -> assertThat(setting)
                .as(name)
                .isEqualTo(described(declared).get(name)));
    }

    @Test
    void whateverAnyServiceDeclaresIsListed() {
        var declared = new TreeMap<String, Setting>();
        var listed = new TreeMap<String, Setting>();
        for (var service : Service.values()) {
            declared.putAll(DeclaredSettings.of(HOME.resolve(service.id())));
            listed.putAll(DocumentedSettings.of(PAGE, service.id()));
        }

        declared.keySet().removeAll(NOT_FOR_OPS);

        assertThat(listed.keySet()).containsAll(declared.keySet());
    }

    private static Map<String, Setting> ours(Map<String, Setting> settings) {
        return settings.entrySet().stream()
                .filter(each -> each.getKey().startsWith("thousandhands."))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, String> described(Map<String, Setting> settings) {
        return settings.values().stream()
                .collect(toMap(
                        Setting::name, each -> (each.required() ? "required" : "default " + each.defaultValue())));
    }
}
