package io.thousandhands.cadence.policy;

import io.thousandhands.cadence.customer.CustomerFacts;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All policies at one moment. */
public final class Policies {
    private final Map<String, Policy> byId;

    public Policies(Collection<Policy> all) {
        byId = all.stream().collect(Collectors.toUnmodifiableMap(Policy::id, Function.identity()));
    }

    /**
     * What this customer deserves: the exception made for them, or what stage, segment and sales say. An exception that
     * names no policy is none: another service holds it, and may be ahead of us.
     */
    public Policy of(CustomerFacts customer) {
        Policy exception = named(customer.policyId());
        Policy policy = exception != null ? exception : named(PolicyChoice.idFor(customer));
        if (policy == null) {
            throw new IllegalStateException("The default policies are not seeded: " + byId.keySet());
        }
        return policy;
    }

    /** Why it is that one. */
    public PolicyReason reasonFor(CustomerFacts customer) {
        return named(customer.policyId()) != null ? PolicyReason.EXCEPTION : PolicyChoice.reasonFor(customer);
    }

    /** What if every policy asked for this many touches a year? */
    public Policies withTouchesAYear(int touchesAYear) {
        return new Policies(byId.values().stream()
                .map(policy -> policy.withTouchesAYear(touchesAYear))
                .toList());
    }

    private @Nullable Policy named(@Nullable String id) {
        return id == null ? null : byId.get(id);
    }
}
