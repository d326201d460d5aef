package io.thousandhands.touch.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AllowancesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final Rate RATE = new Rate(10, 5);

    private final Allowances allowances = new Allowances(client -> RATE, 2);

    /** Whatever is asked when: what was let in one by one is at most the burst and what time brought. */
    @Property
    void no_more_is_let_in_than_the_burst_and_the_rate_allow(
            @ForAll @Size(max = 200) List<@IntRange(max = 300) Integer> pauses) {
        Instant at = NOW;
        int admitted = 0;
        for (int pause : pauses) {
            at = at.plusMillis(pause);
            admitted += allowances.admit("erp", 1, at).isZero() ? 1 : 0;
        }
        double most = RATE.burst() + Duration.between(NOW, at).toMillis() / 1000.0 * RATE.eventsPerSecond();
        assertThat(admitted).isLessThanOrEqualTo((int) Math.floor(most + 1e-6));
        allowances.charge("mail", 0, at);
        allowances.charge("crm", 0, at);
    }

    /** Who waits as long as was told is let in, however much a stream overdrew. */
    @Property
    void the_wait_that_is_told_is_enough_and_not_too_long(@ForAll @IntRange(min = 5, max = 1_000_000) int charged) {
        Allowances fresh = new Allowances(client -> RATE, 2);
        fresh.charge("erp", charged, NOW);
        Duration wait = fresh.admit("erp", 1, NOW);
        assertThat(fresh.admit("erp", 1, NOW.plus(wait).minusMillis(1))).isPositive();
        assertThat(fresh.admit("erp", 1, NOW.plus(wait).plusNanos(1000))).isZero();
    }

    @Test
    void clients_do_not_pay_for_each_other() {
        allowances.charge("erp", 1000, NOW);
        assertThat(allowances.admit("crm", 1, NOW)).isZero();
    }

    @Test
    void a_clock_that_steps_back_takes_nothing_and_gives_nothing() {
        allowances.charge("erp", 5, NOW);
        assertThat(allowances.admit("erp", 1, NOW.minusSeconds(3600))).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void those_who_sent_longest_ago_are_forgotten() {
        allowances.charge("erp", 1000, NOW);
        allowances.charge("crm", 1, NOW);
        allowances.charge("mail", 1, NOW);
        assertThat(allowances.clients()).isEqualTo(2);
        assertThat(allowances.admit("erp", 1, NOW)).isZero();
    }
}
