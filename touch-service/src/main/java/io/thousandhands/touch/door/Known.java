package io.thousandhands.touch.door;

import io.thousandhands.touch.touch.CustomerFact;
import io.thousandhands.touch.touch.Facts;
import io.thousandhands.touch.touch.RepFact;
import io.thousandhands.touch.touch.RepReference;
import io.thousandhands.touch.touch.Seen;
import io.thousandhands.touch.unmatched.Waiting;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was found of all that a batch names. */
record Known(
        Map<String, CustomerFact> customers,
        Map<String, UUID> reps,
        Set<String> kinds,
        Map<UUID, Set<Long>> onLog,
        Map<UUID, Waiting.State> waiting) {

    private static final CustomerFact UNKNOWN_CUSTOMER = new CustomerFact.Unknown();

    Facts of(Candidate candidate) {
        return new Facts(
                customers.getOrDefault(candidate.touch().customer().key(), UNKNOWN_CUSTOMER),
                rep(candidate.touch().rep()),
                kinds.contains(candidate.touch().kind()),
                seen(candidate.identity().id()));
    }

    private RepFact rep(@Nullable RepReference reference) {
        if (reference == null) {
            return new RepFact.NotNamed();
        }
        UUID id = reps.get(reference.key());
        return id == null ? new RepFact.Unknown() : new RepFact.Known(id);
    }

    private Seen seen(UUID touchId) {
        Set<Long> digests = onLog.getOrDefault(touchId, Set.of());
        Waiting.State state = waiting.get(touchId);
        if (state == null) {
            return digests.isEmpty() ? Seen.NEVER : new Seen(digests, Set.of(), false);
        }
        return state.digest() == null
                ? new Seen(digests, Set.of(), true)
                : new Seen(digests, Set.of(state.digest()), false);
    }
}
