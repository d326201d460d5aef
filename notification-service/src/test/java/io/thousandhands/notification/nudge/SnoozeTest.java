package io.thousandhands.notification.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SnoozeTest {
    private static final Instant NOW = Instant.parse("2026-04-01T08:00:00Z");

    @Test
    void upToNinetyDaysAheadAreAllowed() {
        assertThat(Snooze.isAllowed(NOW.plusMillis(1), NOW)).isTrue();
        assertThat(Snooze.isAllowed(NOW.plus(Duration.ofDays(90)), NOW)).isTrue();
        assertThat(Snooze.isAllowed(NOW.plus(Duration.ofDays(90)).plusMillis(1), NOW))
                .isFalse();
    }

    @Test
    void thePastAndThePresentAreNot() {
        assertThat(Snooze.isAllowed(NOW, NOW)).isFalse();
        assertThat(Snooze.isAllowed(NOW.minusSeconds(1), NOW)).isFalse();
    }
}
