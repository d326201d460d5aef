package io.thousandhands.cadence.standing;

import io.thousandhands.cadence.customer.CustomerFacts;
import io.thousandhands.cadence.policy.Policy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer's recency and all that follows from it.
 *
 * @param policy the one that applies to them
 * @param since from when on they count; never shown as a touch
 * @param lastTouch null: never touched
 * @param lastPersonal null: nobody ever spoke to them
 * @param deadlines they hold but while the customer rests
 */
public record Standing(
        CustomerFacts customer,
        Policy policy,
        Instant since,
        @Nullable LastTouch lastTouch,
        @Nullable LastTouch lastPersonal,
        Deadlines deadlines) {

    public static Standing of(CustomerFacts customer, Vector vector, Catalogue catalogue) {
        Policy policy = catalogue.policies().of(customer);
        Instant since = Since.of(customer, policy.interval());
        return new Standing(
                customer,
                policy,
                since,
                LastTouch.ofAnyKind(vector, catalogue.kinds()),
                LastTouch.personal(vector, catalogue.kinds()),
                Derivation.deadlines(vector, since, policy, catalogue.kinds()));
    }

    public State stateAt(Instant t) {
        return customer.rests().lastAt(t) ? State.RESTING : State.at(t, deadlines);
    }

    /** The first instant at which there was anything to see of them, as far as the vector knows. */
    public Instant appearsAt() {
        return lastTouch != null && lastTouch.at().isBefore(since) ? lastTouch.at() : since;
    }

    /**
     * Whether there was anything to see of them at t: {@code min(since, first touch) ≤ t}. The vector that this came
     * from holds touches up to t only, so any touch is early enough.
     */
    public boolean existsAt(Instant t) {
        return lastTouch != null || !since.isAfter(t);
    }
}
