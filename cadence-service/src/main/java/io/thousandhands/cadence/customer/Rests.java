package io.thousandhands.cadence.customer;

import io.thousandhands.contracts.event.Resting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a customer is not to be touched at all. Who rests in some ways only can be touched in others, so that is no rest here.
 *
 * @param bounds when a rest begins, when it ends, when the next one begins, and so on, each later than the one before; one
 *     that is for good has no end
 */
public record Rests(List<Instant> bounds) {
    public static final Rests NEVER = new Rests(List.of());

    public Rests {
        bounds = List.copyOf(bounds);
    }

    /** Times that touch or overlap are one. */
    public static Rests of(Collection<Resting> resting) {
        List<Instant> bounds = new ArrayList<>();
        resting.stream()
                .filter(Resting::ofAnyKind)
                .filter(rest -> rest.until() == null || rest.from().isBefore(rest.until()))
                .sorted(Comparator.comparing(Resting::from))
                .forEach(rest -> add(bounds, rest));
        return bounds.isEmpty() ? NEVER : new Rests(bounds);
    }

    public boolean lastAt(Instant t) {
        return passedBy(t) % 2 == 1;
    }

    /** When the rest that lasts at t began. */
    public Instant beganBy(Instant t) {
        return bounds.get(passedBy(t) - 1);
    }

    /** The first instant after t at which a rest begins or ends; null: there is none. */
    public @Nullable Instant nextAfter(Instant t) {
        int passed = passedBy(t);
        return passed < bounds.size() ? bounds.get(passed) : null;
    }

    private int passedBy(Instant t) {
        int passed = 0;
        while (passed < bounds.size() && !bounds.get(passed).isAfter(t)) {
            passed++;
        }
        return passed;
    }

    /** @param rest begins no earlier than any before it */
    private static void add(List<Instant> bounds, Resting rest) {
        boolean lasts = bounds.size() % 2 == 1;
        if (lasts) {
            return;
        }
        Instant end = bounds.isEmpty() ? null : bounds.get(bounds.size() - 1);
        if (end == null || rest.from().isAfter(end)) {
            bounds.add(rest.from());
        } else if (rest.until() == null || rest.until().isAfter(end)) {
            bounds.remove(bounds.size() - 1);
        } else {
            return;
        }
        if (rest.until() != null) {
            bounds.add(rest.until());
        }
    }
}
