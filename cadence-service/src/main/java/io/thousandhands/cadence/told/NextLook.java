package io.thousandhands.cadence.told;

import java.time.Instant;
import java.util.Optional;

/** When a customer must be looked at again, if nobody touches them. */
public final class NextLook {

    /** @return t itself if something must be said now; empty: never, only an event can change anything */
    public static Optional<Instant> after(Instant t, Told told, Outlook outlook) {
        if (Telling.at(t, told, outlook).isPresent()) {
            return Optional.of(t);
        }
        return outlook instanceof Outlook.Known known ? Optional.of(nextChange(t, known)) : Optional.empty();
    }

    private static Instant nextChange(Instant t, Outlook.Known known) {
        Instant deadline = known.deadlines().after(t);
        Instant plannedAt = known.plannedAt();
        return plannedAt != null && plannedAt.isBefore(deadline) ? plannedAt : deadline;
    }

    private NextLook() {}
}
