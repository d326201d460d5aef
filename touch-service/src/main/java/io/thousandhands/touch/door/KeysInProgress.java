package io.thousandhands.touch.door;

import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The Idempotency-Keys of requests that are being worked on by this replica; as many at most as there are worker threads.
 * What another replica works on at the same time lands on itself on the log.
 */
@ApplicationScoped
class KeysInProgress {
    private final Set<Held> held = ConcurrentHashMap.newKeySet();

    private record Held(String source, String key) {}

    /**
     * Does the work unless the same key of the same source is being worked on.
     *
     * @param key null: none, so nothing is held up
     * @throws ProblemException 409 if it is
     */
    <T> T alone(String source, @Nullable String key, Supplier<T> work) {
        if (key == null) {
            return work.get();
        }
        Held mine = new Held(source, key);
        if (!held.add(mine)) {
            throw Problem.conflict(
                            "idempotency-key-in-progress",
                            "The first request with this Idempotency-Key is still being worked on. Send the same again in a "
                                    + "moment to hear what became of it.")
                    .toException();
        }
        try {
            return work.get();
        } finally {
            held.remove(mine);
        }
    }
}
