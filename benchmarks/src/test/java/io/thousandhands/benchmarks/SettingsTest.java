package io.thousandhands.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void whoChoosesNothingGetsFivePairsOfEverythingInFull() {
        assertThat(Settings.of(Map.of())).isEqualTo(new Settings(5, Optional.empty(), 1));
    }

    @Test
    void emptyVariablesChooseNothing() {
        Settings settings = Settings.of(Map.of("RUNS", "", "ONLY", "", "SCALE", ""));

        assertThat(settings).isEqualTo(new Settings(5, Optional.empty(), 1));
    }

    @Test
    void eachChoiceIsTaken() {
        Settings settings = Settings.of(Map.of("RUNS", "7", "ONLY", "taking", "SCALE", "0.05"));

        assertThat(settings).isEqualTo(new Settings(7, Optional.of("taking"), 0.05));
    }

    @Test
    void whatIsNoNumberIsRefusedByName() {
        assertThatThrownBy(() -> Settings.of(Map.of("RUNS", "many"))).hasMessageContaining("RUNS");
    }

    @Test
    void noRunsAreRefused() {
        assertThatThrownBy(() -> Settings.of(Map.of("RUNS", "0"))).hasMessageContaining("RUNS");
    }

    @Test
    void aScaleOfNothingIsRefused() {
        assertThatThrownBy(() -> Settings.of(Map.of("SCALE", "0"))).hasMessageContaining("SCALE");
    }
}
