package io.thousandhands.cadence.policy;

import static io.thousandhands.cadence.fixtures.Defaults.policy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PolicyTest {
    @Test
    void fourTouchesAYearAreNinetyOneAndAQuarterDaysApart() {
        assertThat(policy("residential").interval())
                .isEqualTo(Duration.ofDays(91).plusHours(6));
    }

    @Test
    void sevenTouchesAYearAreWholeSecondsApart() {
        assertThat(policy("residential").withTouchesAYear(7).interval()).isEqualTo(Duration.ofSeconds(4_505_142));
    }

    @Test
    void theWarningIsTheLastFifthOfTheInterval() {
        assertThat(policy("residential").warning())
                .isEqualTo(Duration.ofDays(18).plusHours(6));
    }
}
