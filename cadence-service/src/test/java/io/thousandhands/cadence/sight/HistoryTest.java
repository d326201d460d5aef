package io.thousandhands.cadence.sight;

import static io.thousandhands.cadence.fixtures.Defaults.KINDS;
import static io.thousandhands.cadence.fixtures.Defaults.policy;
import static io.thousandhands.cadence.fixtures.Times.NOW;
import static io.thousandhands.cadence.fixtures.Times.daysAgo;
import static io.thousandhands.cadence.fixtures.Times.inDays;
import static io.thousandhands.cadence.standing.State.FADING;
import static io.thousandhands.cadence.standing.State.IN_SIGHT;
import static io.thousandhands.cadence.standing.State.OUT_OF_SIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.cadence.fixtures.AnyCadence;
import io.thousandhands.cadence.fixtures.Defaults;
import io.thousandhands.cadence.ledger.Entry.Occurrence;
import io.thousandhands.cadence.policy.Policy;
import io.thousandhands.cadence.standing.Derivation;
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
        List<Occurrence> calls = List.of(aCall(daysAgo(100)), aCall(daysAgo(200)));

        List<Change> history =
                History.of(calls, daysAgo(1000), policy("residential"), KINDS, new Window(daysAgo(150), NOW));

        assertThat(history)
                .containsExactly(
                        new Change(daysAgo(150), IN_SIGHT),
                        new Change(daysAgo(127), FADING),
                        new Change(daysAgo(108.75), OUT_OF_SIGHT),
                        new Change(daysAgo(100), IN_SIGHT),
                        new Change(daysAgo(27), FADING),
                        new Change(daysAgo(8.75), OUT_OF_SIGHT));
    }

    @Property
    void atEachTimeItSaysWhatAStandingAsOfThatTimeSays(
            @ForAll @Size(max = 12) List<Occurrence> touches,
            @ForAll Instant since,
            @ForAll Policy policy,
            @ForAll Instant t) {
        List<Change> history = History.of(touches, since, policy, KINDS, YEARS);

        assertThat(stateAt(t, history)).isEqualTo(standingAsOf(t, touches, since, policy));
    }

    @Property
    void noStateFollowsItselfAndTimeRunsForward(
            @ForAll @Size(max = 12) List<Occurrence> touches, @ForAll Instant since, @ForAll Policy policy) {
        List<Change> history = History.of(touches, since, policy, KINDS, YEARS);

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

    private static Optional<State> standingAsOf(Instant t, List<Occurrence> touches, Instant since, Policy policy) {
        Vector vector = touches.stream()
                .filter(touch -> !touch.at().isAfter(t))
                .reduce(Vector.EMPTY, (known, touch) -> known.with(touch.kindNo(), touch.at()), Vector::merge);
        boolean exists = !since.isAfter(t) || KINDS.counting().stream().anyMatch(kind -> vector.last(kind) != null);
        return exists ? Optional.of(State.at(t, Derivation.deadlines(vector, since, policy, KINDS))) : Optional.empty();
    }

    private static Occurrence aCall(Instant at) {
        return new Occurrence(Defaults.kind("call").no(), at, 1);
    }
}
