package io.thousandhands.cadence.standing;

import static io.thousandhands.cadence.fixtures.CustomerFixture.aCommercialCustomer;
import static io.thousandhands.cadence.fixtures.CustomerFixture.aResidentialCustomer;
import static io.thousandhands.cadence.fixtures.Defaults.KINDS;
import static io.thousandhands.cadence.fixtures.Times.NOW;
import static io.thousandhands.cadence.fixtures.Times.daysAgo;
import static io.thousandhands.cadence.fixtures.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.cadence.fixtures.AnyCadence;
import io.thousandhands.cadence.fixtures.CustomerFixture;
import io.thousandhands.cadence.ledger.Entry.Occurrence;
import io.thousandhands.cadence.policy.Policy;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

@Domain(AnyCadence.class)
class DerivationTest {
    @Test
    void aResidentialCustomerSlipsAQuarterAfterTheLastCall() {
        assertThat(slipsAt(aResidentialCustomer().lastTouched(daysAgo(92)))).isEqualTo(daysAgo(0.75));
    }

    @Test
    void theyFadeWhenFourFifthsOfTheIntervalAreOver() {
        assertThat(deadlines(aResidentialCustomer().lastTouched(NOW)).fadesAt()).isEqualTo(inDays(73));
    }

    @Test
    void aLargeCompanySlipsAMonthAfterTheLastCall() {
        assertThat(slipsAt(aCommercialCustomer(300_000).lastTouched(NOW)))
                .isEqualTo(NOW.plusSeconds(365 * 86_400 / 12));
    }

    @Test
    void aNewsletterBuysAQuarterOfTheInterval() {
        CustomerFixture customer =
                aResidentialCustomer().lastTouched(daysAgo(90)).touchedBy("newsletter", NOW);

        assertThat(slipsAt(customer)).isEqualTo(inDays(22.8125));
    }

    @Test
    void newslettersDoNotHideThatNobodySpokeToThem() {
        CustomerFixture customer =
                aResidentialCustomer().lastTouched(daysAgo(130)).touchedBy("newsletter", NOW);

        assertThat(slipsAt(customer)).isEqualTo(daysAgo(130).plus(Duration.ofHours(91 * 36 + 9)));
    }

    @Test
    void anAwardOnTheWallIsPersonalButStretchesNoFurtherThanHalfAnotherInterval() {
        assertThat(slipsAt(aResidentialCustomer().touchedBy("award", NOW))).isEqualTo(inDays(91.25 * 1.5));
    }

    @Test
    void anAttemptChangesNothing() {
        CustomerFixture customer = aResidentialCustomer().lastTouched(daysAgo(50));

        assertThat(customer.touchedBy("attempt", NOW).standing()).isEqualTo(customer.standing());
    }

    @Test
    void whoWasNeverTouchedSlipsAnIntervalAfterTheyCame() {
        CustomerFixture customer = aResidentialCustomer().since(daysAgo(10));

        assertThat(slipsAt(customer)).isEqualTo(inDays(81.25));
        assertThat(customer.standing().lastTouch()).isNull();
        assertThat(customer.standing().lastPersonal()).isNull();
    }

    @Test
    void longGoneComesHalfAnIntervalAfterSlippingButNotWithinThirtyDays() {
        assertThat(deadlines(aResidentialCustomer().since(NOW)).longGoneAt()).isEqualTo(inDays(91.25 * 1.5));
        assertThat(deadlines(aCommercialCustomer(300_000).since(NOW)).longGoneAt())
                .isEqualTo(NOW.plusSeconds(365 * 86_400 / 12).plus(Duration.ofDays(30)));
    }

    @Property
    void oneMoreTouchNeverBringsADeadlineForward(
            @ForAll Vector vector, @ForAll Instant since, @ForAll Policy policy, @ForAll Occurrence touch) {
        Deadlines before = Derivation.deadlines(vector, since, policy, KINDS);
        Deadlines after = Derivation.deadlines(vector.with(touch.kindNo(), touch.at()), since, policy, KINDS);

        assertThat(after.slipsAt()).isAfterOrEqualTo(before.slipsAt());
        assertThat(after.fadesAt()).isAfterOrEqualTo(before.fadesAt());
        assertThat(after.longGoneAt()).isAfterOrEqualTo(before.longGoneAt());
    }

    @Property
    void whoDeservesMoreSlipsNoLater(
            @ForAll Vector vector, @ForAll Instant since, @ForAll Policy policy, @ForAll Policy other) {
        Policy stricter = policy.withTouchesAYear(Math.max(policy.touchesAYear(), other.touchesAYear()));

        assertThat(Derivation.deadlines(vector, since, stricter, KINDS).slipsAt())
                .isBeforeOrEqualTo(
                        Derivation.deadlines(vector, since, policy, KINDS).slipsAt());
    }

    @Property
    void theDeadlinesComeInTheirOrder(@ForAll Vector vector, @ForAll Instant since, @ForAll Policy policy) {
        Deadlines deadlines = Derivation.deadlines(vector, since, policy, KINDS);

        assertThat(deadlines.fadesAt()).isBeforeOrEqualTo(deadlines.slipsAt());
        assertThat(deadlines.longGoneAt()).isAfter(deadlines.slipsAt());
    }

    @Property
    void nobodySlipsBeforeTheIntervalThatTheyCameWithIsOver(
            @ForAll Vector vector, @ForAll Instant since, @ForAll Policy policy) {
        assertThat(Derivation.deadlines(vector, since, policy, KINDS).slipsAt())
                .isAfterOrEqualTo(since.plus(policy.interval()));
    }

    private static Deadlines deadlines(CustomerFixture customer) {
        return customer.standing().deadlines();
    }

    private static Instant slipsAt(CustomerFixture customer) {
        return deadlines(customer).slipsAt();
    }
}
