package io.thousandhands.cadence.sight;

import io.thousandhands.cadence.customer.CustomerFacts;
import io.thousandhands.cadence.ledger.Entry.Occurrence;
import io.thousandhands.cadence.policy.Policy;
import io.thousandhands.cadence.standing.Catalogue;
import io.thousandhands.cadence.standing.Deadlines;
import io.thousandhands.cadence.standing.Reading;
import io.thousandhands.cadence.standing.Standing;
import io.thousandhands.cadence.standing.State;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One customer over a window, to be drawn.
 *
 * @param lights in the order of time
 * @param changes see {@link History}
 * @param deadlines as they are now; null: they rest, or there is nothing to see of them yet
 */
public record SightLine(
        CustomerFacts customer,
        List<Light> lights,
        List<Change> changes,
        @Nullable Deadlines deadlines) {

    /**
     * @param touches all up to the window's end and up to now, in any order
     * @param now between what was and what is to come
     */
    public static SightLine of(
            CustomerFacts customer, Collection<Occurrence> touches, Catalogue catalogue, Window window, Instant now) {
        return new SightLine(
                customer,
                lights(touches, catalogue.policies().of(customer), catalogue, window),
                History.of(customer, touches, catalogue, window),
                deadlines(customer, touches, catalogue, now));
    }

    private static List<Light> lights(
            Collection<Occurrence> touches, Policy policy, Catalogue catalogue, Window window) {
        return touches.stream()
                .flatMap(touch -> light(touch, policy, catalogue))
                .filter(light -> light.isSeenIn(window))
                .sorted(Comparator.comparing(Light::at))
                .toList();
    }

    private static Stream<Light> light(Occurrence touch, Policy policy, Catalogue catalogue) {
        return catalogue.kinds().numbered(touch.kindNo()).stream()
                .map(kind -> Light.of(kind, touch.at(), policy.interval()));
    }

    private static @Nullable Deadlines deadlines(
            CustomerFacts customer, Collection<Occurrence> touches, Catalogue catalogue, Instant now) {
        Reading reading =
                touches.stream().reduce(Reading.NOTHING, (known, touch) -> known.with(touch, now), Reading::merge);
        return Optional.of(Standing.of(customer, reading.vector(), catalogue))
                .filter(standing -> standing.existsAt(now) && standing.stateAt(now) != State.RESTING)
                .map(Standing::deadlines)
                .orElse(null);
    }
}
