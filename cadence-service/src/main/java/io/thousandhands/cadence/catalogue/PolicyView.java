package io.thousandhands.cadence.catalogue;

import io.thousandhands.cadence.policy.Policy;
import io.thousandhands.contracts.event.PolicyEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A policy as REST shows it.
 *
 * @param touchesAYear what such a customer deserves
 * @param warnAt after which part of the interval they fade, 0 to 1
 */
@Schema(example = """
        {"id": "residential", "touchesAYear": 4, "warnAt": 0.8}
        """)
record PolicyView(String id, int touchesAYear, double warnAt) {
    static PolicyView of(Policy policy) {
        return new PolicyView(policy.id(), policy.touchesAYear(), policy.warnAt());
    }

    static PolicyEvent event(Versioned<PolicyView> policy) {
        PolicyView view = policy.view();
        return new PolicyEvent.Changed(policy.version(), view.id(), view.touchesAYear(), view.warnAt());
    }
}
