package io.thousandhands.touch.door;

import io.thousandhands.touch.touch.CustomersFound;
import io.thousandhands.touch.touch.Facts;
import io.thousandhands.touch.touch.Parties;
import io.thousandhands.touch.touch.RepsFound;
import io.thousandhands.touch.touch.Seen;
import io.thousandhands.touch.unmatched.Waiting;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What was found of all that a batch names. */
record Known(
        CustomersFound customers,
        RepsFound reps,
        Set<String> kinds,
        Map<UUID, Seen> onLog,
        Map<UUID, Waiting.State> waiting) {

    Facts of(Candidate candidate) {
        return Facts.of(
                Parties.of(candidate.touch(), customers, reps),
                kinds.contains(candidate.touch().kind()),
                seen(candidate.identity().id()));
    }

    private Seen seen(UUID touchId) {
        Seen seen = onLog.getOrDefault(touchId, Seen.NEVER);
        Waiting.State state = waiting.get(touchId);
        if (state == null) {
            return seen;
        }
        Set<Long> waits = state.digest() == null ? Set.of() : Set.of(state.digest());
        return seen.with(waits, state.isOver(), state.version() > 0 && !state.isOver());
    }
}
