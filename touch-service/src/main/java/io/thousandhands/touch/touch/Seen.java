package io.thousandhands.touch.touch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a touch's id.
 *
 * @param onLog digests of what was first recorded under it; more than one only if two customers have it
 * @param waiting digests of what waits, or waited, under it for its customer
 * @param givenUp whether its waiting is over: found, or waited too long
 * @param reached whom it reached, for each customer who has it
 * @param standsUnder a customer under whom the log shows it, recorded or only changed; null: it does not show it
 * @param waitsChanged whether what waits was told anew since it was first told
 */
public record Seen(
        Set<Long> onLog,
        Set<Long> waiting,
        boolean givenUp,
        Map<UUID, List<UUID>> reached,
        @Nullable UUID standsUnder,
        boolean waitsChanged) {
    /** Never seen, as far as we know. */
    public static final Seen NEVER = new Seen(Set.of(), Set.of(), false);

    public Seen(Set<Long> onLog, Set<Long> waiting, boolean givenUp) {
        this(onLog, waiting, givenUp, Map.of());
    }

    public Seen(Set<Long> onLog, Set<Long> waiting, boolean givenUp, Map<UUID, List<UUID>> reached) {
        this(onLog, waiting, givenUp, reached, null, false);
    }

    /** All of both. */
    public Seen and(Seen other) {
        Map<UUID, List<UUID>> all = new HashMap<>(reached);
        all.putAll(other.reached);
        return new Seen(
                union(onLog, other.onLog),
                union(waiting, other.waiting),
                givenUp || other.givenUp,
                all,
                standsUnder == null ? other.standsUnder : standsUnder,
                waitsChanged || other.waitsChanged);
    }

    /** Together with what waits, or waited, under the id. */
    public Seen with(Set<Long> waits, boolean isOver, boolean isChanged) {
        return new Seen(onLog, waits, isOver, reached, standsUnder, isChanged);
    }

    /** Whether it was changed before it was first told, as far as is known: what comes first now is late. */
    boolean isOvertaken() {
        return onLog.isEmpty() && (standsUnder != null || waitsChanged);
    }

    private static Set<Long> union(Set<Long> some, Set<Long> others) {
        Set<Long> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    /** Whose it is, as far as it is on the log. */
    Optional<UUID> customer() {
        return standsUnder == null ? reached.keySet().stream().findFirst() : Optional.of(standsUnder);
    }
}
