package io.thousandhands.cadence.standing;

import io.thousandhands.cadence.kind.Kind;
import io.thousandhands.cadence.kind.Kinds;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The last touch that counts.
 *
 * @param kind what it was
 * @param at when it occurred
 */
public record LastTouch(Kind kind, Instant at) {

    /** Of any kind that counts; null: never touched. */
    public static @Nullable LastTouch ofAnyKind(Vector vector, Kinds kinds) {
        return latest(vector, kinds, kind -> true);
    }

    /** From one person to another; null: never. */
    public static @Nullable LastTouch personal(Vector vector, Kinds kinds) {
        return latest(vector, kinds, Kind::personal);
    }

    private static @Nullable LastTouch latest(Vector vector, Kinds kinds, Predicate<Kind> wanted) {
        LastTouch latest = null;
        for (Kind kind : kinds.counting()) {
            Instant at = wanted.test(kind) ? vector.last(kind) : null;
            if (at != null && (latest == null || at.isAfter(latest.at))) {
                latest = new LastTouch(kind, at);
            }
        }
        return latest;
    }
}
