package io.thousandhands.notification.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
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
    void threeTimesInASilenceAreAllowedAndWakingCountsForNothing() {
        Demand demand = new Demand(new UUID(1, 1), Urgency.SOON, NOW, Suggestion.CALL, null);
        Live nudge =
                Waiting.asked(Subject.ofSilence(new UUID(0, 1), 1), demand, NOW).raised(NOW);

        for (int times = 0; times < Snooze.TIMES; times++) {
            assertThat(Snooze.isLeft(nudge)).isTrue();
            nudge = nudge.snoozed(NOW).until(NOW.plusSeconds(1)).woken();
        }

        assertThat(Snooze.isLeft(nudge)).isFalse();
    }

    @Test
    void thePastAndThePresentAreNot() {
        assertThat(Snooze.isAllowed(NOW, NOW)).isFalse();
        assertThat(Snooze.isAllowed(NOW.minusSeconds(1), NOW)).isFalse();
    }
}
