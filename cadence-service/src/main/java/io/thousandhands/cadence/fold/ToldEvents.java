package io.thousandhands.cadence.fold;

import io.thousandhands.cadence.told.Told;
import io.thousandhands.cadence.told.Word;
import io.thousandhands.contracts.event.CadenceEvent;
import io.thousandhands.contracts.event.Recency;
import java.time.Instant;

/** What this service told, as it comes back from the topic. */
final class ToldEvents {
    static Told read(CadenceEvent event) {
        if (event instanceof CadenceEvent.Told told) {
            Recency recency = told.recency();
            return new Told(word(told), recency.at(), recency.slipsAt(), recency.revision(), recency.episode());
        }
        if (event instanceof CadenceEvent.CustomerResting resting) {
            return new Told(Word.RESTING, resting.at(), null, resting.revision(), resting.episode());
        }
        // A tombstone says no more; the episode that the database knows stays.
        return new Told(Word.REMOVED, Instant.EPOCH, null, event.version(), 0);
    }

    private static Word word(CadenceEvent.Told told) {
        if (told instanceof CadenceEvent.CustomerFading) {
            return Word.FADING;
        }
        if (told instanceof CadenceEvent.CustomerSlipped) {
            return Word.OUT_OF_SIGHT;
        }
        return told instanceof CadenceEvent.CustomerLongGone ? Word.LONG_GONE : Word.IN_SIGHT;
    }

    private ToldEvents() {}
}
