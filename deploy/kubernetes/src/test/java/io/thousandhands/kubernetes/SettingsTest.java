package io.thousandhands.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.kubernetes.rendered.Environment;
import io.thousandhands.kubernetes.rendered.Overlay;
import io.thousandhands.kubernetes.rendered.Pods;
import io.thousandhands.platform.testing.settings.DocumentedSettings;
import io.thousandhands.platform.testing.settings.Setting;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "operations.md");

    @ParameterizedTest
    @EnumSource
    void whatAPodIsToldIsASettingOfItsService(Overlay overlay) {
        assertThat(Pods.of(overlay)).allSatisfy(pod -> {
            Set<Setting> known = settingsOf(pod.service());
            assertThat(Environment.of(overlay, pod).described().keySet())
                    .allSatisfy(variable -> assertThat(Setting.isAmong(known, variable) || isOfKafka(variable))
                            .as(variable)
                            .isTrue());
        });
    }

    private static Set<Setting> settingsOf(String service) {
        return Set.copyOf(DocumentedSettings.of(PAGE, service).values());
    }

    /** Further ones go to every client, under the names that Kafka gives them. */
    private static boolean isOfKafka(String variable) {
        return variable.startsWith("KAFKA_")
                && AdminClientConfig.configNames()
                        .contains(variable.substring("KAFKA_".length())
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '.'));
    }

    @ParameterizedTest
    @EnumSource
    void whatAServiceCannotStartWithoutIsTold(Overlay overlay) {
        assertThat(Pods.services(overlay)).allSatisfy(pod -> {
            var told = Environment.of(overlay, pod).described().keySet();
            assertThat(settingsOf(pod.service()).stream().filter(Setting::required))
                    .isNotEmpty()
                    .allSatisfy(setting -> assertThat(told).as(setting.name()).anyMatch(setting::isSetBy));
        });
    }

    @ParameterizedTest
    @EnumSource
    void aPodMigratesOrWaitsUntilItsDatabaseIsMigrated(Overlay overlay) {
        assertThat(Pods.services(overlay))
                .allSatisfy(pod -> assertThat(Environment.of(overlay, pod).values())
                        .containsEntry("QUARKUS_FLYWAY_MIGRATE_AT_START", "false")
                        .containsEntry("QUARKUS_FLYWAY_VALIDATE_AT_START", "true"));
        assertThat(Pods.migrations(overlay))
                .extracting(pod -> pod.service())
                .containsExactlyInAnyOrderElementsOf(Pods.services(overlay).stream()
                        .map(pod -> pod.service())
                        .toList());
        assertThat(Pods.migrations(overlay))
                .allSatisfy(pod -> assertThat(Environment.of(overlay, pod).values())
                        .containsEntry("QUARKUS_FLYWAY_MIGRATE_AT_START", "true")
                        .containsEntry("QUARKUS_INIT_AND_EXIT", "true"));
    }
}
