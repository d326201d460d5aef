package io.thousandhands.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LatenessTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Lateness lateness = new Lateness(metrics, "late", "for tests");

    @Test
    void history_that_is_read_again_says_nothing_about_today() {
        lateness.add(NOW.minusSeconds(3), NOW);
        lateness.add(NOW.minus(400, ChronoUnit.DAYS), NOW);

        assertThat(metrics.timer("late").count()).isEqualTo(1);
        assertThat(metrics.timer("late").totalTime(TimeUnit.SECONDS)).isEqualTo(3);
    }

    @Test
    void a_clock_that_is_ahead_makes_nothing_early() {
        lateness.add(NOW.plusMillis(20), NOW);

        assertThat(metrics.timer("late").totalTime(TimeUnit.SECONDS)).isZero();
    }
}
