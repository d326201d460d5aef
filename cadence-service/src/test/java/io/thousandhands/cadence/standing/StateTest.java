package io.thousandhands.cadence.standing;

import static io.thousandhands.cadence.fixtures.CustomerFixture.aResidentialCustomer;
import static io.thousandhands.cadence.fixtures.Times.NOW;
import static io.thousandhands.cadence.fixtures.Times.daysAgo;
import static io.thousandhands.cadence.fixtures.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StateTest {
    private static final Deadlines DEADLINES = new Deadlines(inDays(10), inDays(20), inDays(50), Duration.ofDays(90));

    @Test
    void aDeadlineBelongsToWhatItBegins() {
        assertThat(State.at(inDays(10).minusMillis(1), DEADLINES)).isEqualTo(State.IN_SIGHT);
        assertThat(State.at(inDays(10), DEADLINES)).isEqualTo(State.FADING);
        assertThat(State.at(inDays(20).minusMillis(1), DEADLINES)).isEqualTo(State.FADING);
        assertThat(State.at(inDays(20), DEADLINES)).isEqualTo(State.OUT_OF_SIGHT);
    }

    @Test
    void afterAQuarterOfSilenceAResidentialCustomerIsOutOfSight() {
        assertThat(aResidentialCustomer().lastTouched(daysAgo(92)).standing().stateAt(NOW))
                .isEqualTo(State.OUT_OF_SIGHT);
        assertThat(aResidentialCustomer().lastTouched(daysAgo(80)).standing().stateAt(NOW))
                .isEqualTo(State.FADING);
        assertThat(aResidentialCustomer().lastTouched(daysAgo(70)).standing().stateAt(NOW))
                .isEqualTo(State.IN_SIGHT);
    }

    @Test
    void theDeadlinesFollowEachOtherAndLongGoneComesBack() {
        Instant first = DEADLINES.after(NOW);
        Instant second = DEADLINES.after(first);
        Instant third = DEADLINES.after(second);

        assertThat(first).isEqualTo(inDays(10));
        assertThat(second).isEqualTo(inDays(20));
        assertThat(third).isEqualTo(inDays(50));
        assertThat(DEADLINES.after(third)).isEqualTo(inDays(140));
        assertThat(DEADLINES.after(inDays(139))).isEqualTo(inDays(140));
        assertThat(DEADLINES.after(inDays(140))).isEqualTo(inDays(230));
    }

    @Test
    void aCustomerExistsFromTheirSinceOrFirstTouchOn() {
        assertThat(aResidentialCustomer().since(inDays(1)).standing().existsAt(NOW))
                .isFalse();
        assertThat(aResidentialCustomer().since(NOW).standing().existsAt(NOW)).isTrue();
        assertThat(aResidentialCustomer()
                        .since(inDays(1))
                        .lastTouched(daysAgo(3))
                        .standing()
                        .existsAt(NOW))
                .isTrue();
    }
}
