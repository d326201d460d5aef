package io.thousandhands.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final Path HOME = Path.of("/home/anna/hands");

    @Test
    void withoutVariablesTheDefaultsHold() {
        assertThat(Settings.from(Map.of(), HOME))
                .isEqualTo(new Settings(HOME, HOME.resolve("deploy/local/.data"), 8080, 1, true));
    }

    @Test
    void variablesChangeFolderPortReplicasAndDemo() {
        var variables = Map.of("DATA", "/var/hands", "PORT", "9090", "REPLICAS", "3", "DEMO", "No");

        assertThat(Settings.from(variables, HOME)).isEqualTo(new Settings(HOME, Path.of("/var/hands"), 9090, 3, false));
    }

    @Test
    void aNumberThatWillNotDoIsNamed() {
        assertThatThrownBy(() -> Settings.from(Map.of("PORT", "80 80"), HOME))
                .hasMessageContaining("PORT")
                .hasMessageContaining("80 80");
        assertThatThrownBy(() -> Settings.from(Map.of("PORT", "65536"), HOME)).hasMessageContaining("65535");
        assertThatThrownBy(() -> Settings.from(Map.of("REPLICAS", "0"), HOME)).hasMessageContaining("REPLICAS");
    }
}
