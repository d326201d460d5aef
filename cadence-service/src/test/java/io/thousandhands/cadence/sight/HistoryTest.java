package io.thousandhands.cadence.sight;

import static io.thousandhands.cadence.fixtures.CustomerFixture.aResidentialCustomer;
import static io.thousandhands.cadence.fixtures.Times.NOW;
import static io.thousandhands.cadence.fixtures.Times.daysAgo;
import static io.thousandhands.cadence.fixtures.Times.inDays;
import static io.thousandhands.cadence.standing.State.FADING;
import static io.thousandhands.cadence.standing.State.IN_SIGHT;
import static io.thousandhands.cadence.standing.State.OUT_OF_SIGHT;
import static io.thousandhands.cadence.standing.State.RESTING;
import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.cadence.customer.CustomerFacts;
import io.thousandhands.cadence.customer.Rests;
import io.thousandhands.cadence.fixtures.AnyCadence;
import io.thousandhands.cadence.fixtures.Defaults;
import io.thousandhands.cadence.ledger.Entry.Occurrence;
import io.thousandhands.cadence.policy.Policies;
import io.thousandhands.cadence.policy.Policy;
import io.thousandhands.cadence.standing.Catalogue;
import io.thousandhands.cadence.standing.Standing;
import io.thousandhands.cadence.standing.State;
import io.thousandhands.cadence.standing.Vector;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;

@Domain(AnyCadence.class)
class HistoryTest {
    private static final Window YEARS = new Window(daysAgo(900), inDays(500));

    @Example
    void aCustomerWhoWasCalledFadesSlipsAndComesBackWithTheNextCall() {
        List<Change> history = History.of(
                aResidentialCustomer().facts(),
                List.of(aCall(daysAgo(100)), aCall(daysAgo(200))),
                Defaults.CATALOGUE,
                new Window(daysAgo(150), NOW));

        assertThat(history)
                .containsExactly(
                        new Change(daysAgo(150), IN_SIGHT),
                        new Change(daysAgo(127), FADING),
                        new Change(daysAgo(108.75), OUT_OF_SIGHT),
                        new Change(daysAgo(100), IN_SIGHT),
                        new Change(daysAgo(27), FADING),
                        new Change(daysAgo(8.75), OUT_OF_SIGHT));
    }

    @Example
    void whoRestedWhileTheDeadlinesPassedIsOutOfSightAfterwards() {
        List<Change> history = History.of(
                aResidentialCustomer()
                        .resting(new Rests(List.of(daysAgo(50), daysAgo(5))))
                        .facts(),
                List.of(aCall(daysAgo(100))),
                Defaults.CATALOGUE,
                new Window(daysAgo(60), NOW));

        assertThat(history)
                .containsExactly(
                        new Change(daysAgo(60), IN_SIGHT),
                        new Change(daysAgo(50), RESTING),
                        new Change(daysAgo(5), OUT_OF_SIGHT));
    }

    @Property
    void atEachTimeItSaysWhatAStandingAsOfThatTimeSays(
            @ForAll @Size(max = 12) List<Occurrence> touches,
            @ForAll Instant since,
            @ForAll Rests rests,
            @ForAll Policy policy,
            @ForAll Instant t) {
        CustomerFacts customer = aCustomer(since, rests);
        Catalogue catalogue = of(policy);

        List<Change> history = History.of(customer, touches, catalogue, YEARS);

        assertThat(stateAt(t, history)).isEqualTo(standingAsOf(t, customer, touches, catalogue));
    }

    @Property
    void noStateFollowsItselfAndTimeRunsForward(
            @ForAll @Size(max = 12) List<Occurrence> touches,
            @ForAll Instant since,
            @ForAll Rests rests,
            @ForAll Policy policy) {
        List<Change> history = History.of(aCustomer(since, rests), touches, of(policy), YEARS);

        for (int i = 1; i < history.size(); i++) {
            assertThat(history.get(i).at()).isAfter(history.get(i - 1).at());
            assertThat(history.get(i).state()).isNotEqualTo(history.get(i - 1).state());
        }
    }

    private static Optional<State> stateAt(Instant t, List<Change> history) {
        return history.stream()
                .filter(change -> !change.at().isAfter(t))
                .reduce((earlier, later) -> later)
                .map(Change::state);
    }

    private static Optional<State> standingAsOf(
            Instant t, CustomerFacts customer, List<Occurrence> touches, Catalogue catalogue) {
        Vector vector = touches.stream()
                .filter(touch -> !touch.at().isAfter(t))
                .reduce(Vector.EMPTY, (known, touch) -> known.with(touch.kindNo(), touch.at()), Vector::merge);
        Standing standing = Standing.of(customer, vector, catalogue);
        return standing.existsAt(t) ? Optional.of(standing.stateAt(t)) : Optional.empty();
    }

    private static CustomerFacts aCustomer(Instant since, Rests rests) {
        return aResidentialCustomer()
                .since(since)
                .deserving("any")
                .resting(rests)
                .facts();
    }

    private static Catalogue of(Policy any) {
        return new Catalogue(new Policies(List.of(any)), Defaults.KINDS);
    }

    private static Occurrence aCall(Instant at) {
        return new Occurrence(Defaults.kind("call").no(), at, 1);
    }
}
