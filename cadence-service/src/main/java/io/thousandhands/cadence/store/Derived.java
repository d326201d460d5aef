package io.thousandhands.cadence.store;

import io.thousandhands.cadence.standing.Standing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a row keeps of its standing, so that lists, counts and watchers find it by index.
 *
 * @param policyId null, as the times: the customer is not known, or is merged
 * @param appearsAt from when on there is anything to see of them
 * @param nextAt the next thing that time alone will change; null: nothing
 */
public record Derived(
        @Nullable String policyId,
        @Nullable Instant appearsAt,
        @Nullable Instant fadesAt,
        @Nullable Instant slipsAt,
        @Nullable Instant nextAt) {

    static Derived of(@Nullable Standing standing, @Nullable Instant nextAt) {
        return standing == null
                ? new Derived(null, null, null, null, nextAt)
                : new Derived(
                        standing.policy().id(),
                        standing.appearsAt(),
                        standing.deadlines().fadesAt(),
                        standing.deadlines().slipsAt(),
                        nextAt);
    }

    /** The same apart from when to look again. */
    public boolean saysTheSameAs(Derived other) {
        return withNextAt(null).equals(other.withNextAt(null));
    }

    private Derived withNextAt(@Nullable Instant other) {
        return new Derived(policyId, appearsAt, fadesAt, slipsAt, other);
    }
}
