package io.thousandhands.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.kubernetes.rendered.Environment;
import io.thousandhands.kubernetes.rendered.Overlay;
import io.thousandhands.kubernetes.rendered.Pods;
import io.thousandhands.kubernetes.settings.DocumentedSettings;
import io.thousandhands.kubernetes.settings.Setting;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsTest {
    @ParameterizedTest
    @EnumSource
    void whatAPodIsToldIsASettingOfItsService(Overlay overlay) {
        assertThat(Pods.of(overlay)).allSatisfy(pod -> {
            List<Setting> known = DocumentedSettings.of(pod.service());
            assertThat(Environment.of(overlay, pod).described().keySet()).allSatisfy(variable -> assertThat(
                            known.stream().anyMatch(setting -> setting.isMeantBy(variable)) || isOfKafka(variable))
                    .as(variable)
                    .isTrue());
        });
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
            assertThat(DocumentedSettings.of(pod.service()).stream().filter(Setting::required))
                    .isNotEmpty()
                    .allSatisfy(setting -> assertThat(told).as(setting.name()).anyMatch(setting::isMeantBy));
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
