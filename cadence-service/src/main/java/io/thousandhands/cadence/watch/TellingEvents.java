package io.thousandhands.cadence.watch;

import io.thousandhands.cadence.standing.LastTouch;
import io.thousandhands.cadence.standing.Standing;
import io.thousandhands.cadence.told.Present;
import io.thousandhands.cadence.told.Told;
import io.thousandhands.cadence.told.Word;
import io.thousandhands.contracts.event.CadenceEvent;
import io.thousandhands.contracts.event.Recency;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is told, for the wire. */
final class TellingEvents {
    /** @param standing null: the customer was erased, or merged into another */
    static CadenceEvent of(UUID customerId, Told told, Present present, @Nullable Standing standing) {
        if (standing == null) {
            return new CadenceEvent.Removed(told.revision(), customerId);
        }
        if (told.word() == Word.RESTING) {
            return new CadenceEvent.CustomerResting(customerId, told.revision(), told.episode(), present.from());
        }
        Recency recency = recency(told, present.from(), standing);
        return switch (told.word()) {
            case IN_SIGHT -> new CadenceEvent.CustomerBackInSight(recency);
            case FADING -> new CadenceEvent.CustomerFading(recency);
            case OUT_OF_SIGHT -> new CadenceEvent.CustomerSlipped(recency);
            case LONG_GONE -> new CadenceEvent.CustomerLongGone(recency);
            case RESTING, REMOVED ->
                throw new IllegalStateException(told.word() + ", but with deadlines: " + customerId);
        };
    }

    private static Recency recency(Told told, Instant from, Standing standing) {
        LastTouch last = standing.lastTouch();
        LastTouch personal = standing.lastPersonal();
        return new Recency(
                standing.customer().id(),
                told.revision(),
                told.episode(),
                from,
                standing.deadlines().fadesAt(),
                standing.deadlines().slipsAt(),
                last == null ? null : last.at(),
                last == null ? null : last.kind().name(),
                personal == null ? null : personal.at(),
                standing.policy().id(),
                standing.policy().touchesAYear());
    }

    private TellingEvents() {}
}
