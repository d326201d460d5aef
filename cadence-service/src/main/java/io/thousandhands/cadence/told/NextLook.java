package io.thousandhands.cadence.told;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** When a customer must be looked at again, if nobody touches them. */
public final class NextLook {

    /** @return t itself if something must be said now; empty: never, only an event can change anything */
    public static Optional<Instant> after(Instant t, Told told, Outlook outlook) {
        if (Telling.at(t, told, outlook).isPresent()) {
            return Optional.of(t);
        }
        return outlook instanceof Outlook.Known known ? nextChange(t, known) : Optional.empty();
    }

    /** Whoever rests passes deadlines unseen. A planned touch must be read when it comes due, whatever is said then. */
    private static Optional<Instant> nextChange(Instant t, Outlook.Known known) {
        Instant deadline = known.rests().lastAt(t) ? null : known.deadlines().after(t);
        return Stream.of(
                        Optional.ofNullable(deadline),
                        Optional.ofNullable(known.plannedAt()),
                        Optional.ofNullable(known.rests().nextAfter(t)))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    private NextLook() {}
}
