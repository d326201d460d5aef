package io.thousandhands.touch.change;

import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Edits of a touch, one at a time on this replica: who comes second has not seen what the first makes of it. */
@ApplicationScoped
class OneAtATime {
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();

    /** @throws ProblemException 412 if somebody else is about it */
    <T> T edit(UUID touchId, Supplier<T> edit) {
        if (!busy.add(touchId)) {
            throw Problem.preconditionFailed(
                            "It is being changed right now. GET it again and send If-Match with its ETag.")
                    .toException();
        }
        try {
            return edit.get();
        } finally {
            busy.remove(touchId);
        }
    }
}
