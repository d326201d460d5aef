package io.thousandhands.notification.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HoldTest {
    private static final Duration WARNING = Duration.ofDays(18);
    /** A Wednesday at work. */
    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");

    @Test
    void anAttemptHoldsForOneBusinessDay() {
        Hold hold = new Hold(NOW.minusSeconds(60), null);

        assertThat(until(hold, NOW)).isEqualTo(NOW.plus(Duration.ofDays(1)).minusSeconds(60));
        assertThat(until(hold, NOW.plus(Duration.ofDays(1)))).isNull();
    }

    @Test
    void aPlannedTouchHoldsUntilItsTimeIfItIsNearEnough() {
        assertThat(until(new Hold(null, NOW.plus(Duration.ofDays(2))), NOW)).isEqualTo(NOW.plus(Duration.ofDays(2)));
        assertThat(until(new Hold(null, NOW.plus(Duration.ofDays(19))), NOW)).isNull();
    }

    @Test
    void whatHoldsLongerCounts() {
        Hold hold = new Hold(NOW, NOW.plus(Duration.ofDays(5)));

        assertThat(until(hold, NOW)).isEqualTo(NOW.plus(Duration.ofDays(5)));
    }

    @Test
    void nothingHoldsNothing() {
        assertThat(until(new Hold(null, null), NOW)).isNull();
    }

    private static @Nullable Instant until(Hold hold, Instant now) {
        return hold.until(WARNING, WorkWeek.USUAL, now);
    }
}
