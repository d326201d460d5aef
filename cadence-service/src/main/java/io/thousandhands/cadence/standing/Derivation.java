package io.thousandhands.cadence.standing;

import io.thousandhands.cadence.kind.Kind;
import io.thousandhands.cadence.kind.Kinds;
import io.thousandhands.cadence.policy.Policy;
import java.time.Duration;
import java.time.Instant;

/**
 * From recency to deadlines, a pure function:
 *
 * <pre>
 * slipsAt    = min( max over kinds of (last[kind] + dwell(kind)), lastPersonalAt + 1.5 × interval )
 * fadesAt    = slipsAt − (1 − warnAt) × interval
 * longGoneAt = slipsAt + max(interval ÷ 2, 30 days)
 * </pre>
 *
 * where {@code since} is one more personal touch of weight 1. Mailings and mugs stretch a silence, they do not hide it.
 */
public final class Derivation {
    private static final Duration LEAST_LONG_GONE = Duration.ofDays(30);

    /** @param since see {@link Since} */
    public static Deadlines deadlines(Vector vector, Instant since, Policy policy, Kinds kinds) {
        Duration interval = policy.interval();
        Instant slipsAt =
                earlier(visibleUntil(vector, since, interval, kinds), personalUntil(vector, since, interval, kinds));
        Instant longGoneAt = slipsAt.plus(longer(half(interval), LEAST_LONG_GONE));
        return new Deadlines(slipsAt.minus(policy.warning()), slipsAt, longGoneAt, interval);
    }

    /** As long as one touch or another is still before their eyes. */
    private static Instant visibleUntil(Vector vector, Instant since, Duration interval, Kinds kinds) {
        Instant until = since.plus(interval);
        for (Kind kind : kinds.counting()) {
            Instant last = vector.last(kind);
            if (last != null) {
                until = later(until, last.plusMillis(kind.dwellMillis(interval)));
            }
        }
        return until;
    }

    /** As far as things and mailings can stretch the last time that somebody spoke to them. */
    private static Instant personalUntil(Vector vector, Instant since, Duration interval, Kinds kinds) {
        LastTouch personal = LastTouch.personal(vector, kinds);
        Instant last = personal == null ? since : later(since, personal.at());
        return last.plus(interval).plus(half(interval));
    }

    /** Of whole seconds, so nothing is lost. */
    private static Duration half(Duration interval) {
        return Duration.ofMillis(interval.toMillis() / 2);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private Derivation() {}
}
