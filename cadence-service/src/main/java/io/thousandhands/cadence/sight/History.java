package io.thousandhands.cadence.sight;

import io.thousandhands.cadence.customer.CustomerFacts;
import io.thousandhands.cadence.customer.Rests;
import io.thousandhands.cadence.kind.Kind;
import io.thousandhands.cadence.kind.Kinds;
import io.thousandhands.cadence.ledger.Entry.Occurrence;
import io.thousandhands.cadence.policy.Policy;
import io.thousandhands.cadence.standing.Catalogue;
import io.thousandhands.cadence.standing.Deadlines;
import io.thousandhands.cadence.standing.Derivation;
import io.thousandhands.cadence.standing.Since;
import io.thousandhands.cadence.standing.State;
import io.thousandhands.cadence.standing.Vector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The states of one customer over a window. At each time they are what a standing as of that time has: today's knowledge
 * over the touches up to then.
 */
public final class History {
    private final Rests rests;
    private final Instant since;
    private final Policy policy;
    private final Kinds kinds;
    private final List<Change> changes = new ArrayList<>();

    private History(CustomerFacts customer, Catalogue catalogue) {
        this.rests = customer.rests();
        this.policy = catalogue.policies().of(customer);
        this.since = Since.of(customer, policy.interval());
        this.kinds = catalogue.kinds();
    }

    /**
     * @param touches in any order
     * @return the state at the window's beginning, or when there first was anything to see of them, and each that follows,
     *     no two neighbours the same; empty: there is nothing to see of them in all that time
     */
    public static List<Change> of(
            CustomerFacts customer, Collection<Occurrence> touches, Catalogue catalogue, Window window) {
        History history = new History(customer, catalogue);
        history.walk(counting(touches, catalogue.kinds()), window);
        return List.copyOf(history.changes);
    }

    private void walk(List<Occurrence> touches, Window window) {
        Instant t = later(window.from(), appearsAt(touches));
        Vector vector = Vector.EMPTY;
        int next = 0;
        while (!t.isAfter(window.until())) {
            int first = next;
            while (next < touches.size() && !touches.get(next).at().isAfter(t)) {
                next++;
            }
            vector = with(touches.subList(first, next), vector);
            Instant nextAt = next < touches.size() ? touches.get(next).at() : Instant.MAX;
            note(t, nextAt, window.until(), Derivation.deadlines(vector, since, policy, kinds));
            t = nextAt;
        }
    }

    /** The latest first: then the others of its kind change nothing. */
    private static Vector with(List<Occurrence> touches, Vector vector) {
        Vector result = vector;
        for (int i = touches.size() - 1; i >= 0; i--) {
            result = result.with(touches.get(i).kindNo(), touches.get(i).at());
        }
        return result;
    }

    /** What is to be seen from t until the touch after it, which is there from its own time on. */
    private void note(Instant t, Instant nextAt, Instant until, Deadlines deadlines) {
        note(t, deadlines);
        for (Instant at : passed(deadlines)) {
            if (at.isAfter(t) && at.isBefore(nextAt) && !at.isAfter(until)) {
                note(at, deadlines);
            }
        }
    }

    /** All that time alone passes, in its order. */
    private List<Instant> passed(Deadlines deadlines) {
        if (rests.bounds().isEmpty()) {
            return List.of(deadlines.fadesAt(), deadlines.slipsAt());
        }
        return Stream.concat(Stream.of(deadlines.fadesAt(), deadlines.slipsAt()), rests.bounds().stream())
                .sorted()
                .toList();
    }

    private void note(Instant at, Deadlines deadlines) {
        State state = rests.lastAt(at) ? State.RESTING : State.at(at, deadlines);
        if (changes.isEmpty() || changes.get(changes.size() - 1).state() != state) {
            changes.add(new Change(at, state));
        }
    }

    private Instant appearsAt(List<Occurrence> touches) {
        Instant first = touches.isEmpty() ? null : touches.get(0).at();
        return earlier(since, first);
    }

    private static List<Occurrence> counting(Collection<Occurrence> touches, Kinds kinds) {
        return touches.stream()
                .filter(touch ->
                        kinds.numbered(touch.kindNo()).filter(Kind::counts).isPresent())
                .sorted(Comparator.comparing(Occurrence::at))
                .toList();
    }

    private static Instant earlier(Instant one, @Nullable Instant other) {
        return other != null && other.isBefore(one) ? other : one;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
