package io.thousandhands.touch.touch;

import io.thousandhands.touch.touch.Decision.Duplicate;
import io.thousandhands.touch.touch.Decision.Send;
import io.thousandhands.touch.touch.Decision.StillWaiting;
import io.thousandhands.touch.touch.Decision.Wait;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Decides on the touches of one batch in their order: what comes twice in it is sent once. */
public final class BatchDecisions {
    private final Decider decider;
    private final Map<UUID, Decision> sent = new HashMap<>();

    public BatchDecisions(Decider decider) {
        this.decider = decider;
    }

    public Decision decide(CheckedTouch touch, TouchIdentity identity, Facts facts) {
        Decision decision = decider.decide(touch, identity, facts);
        if (!(decision instanceof Send) && !(decision instanceof Wait)) {
            return decision;
        }
        Decision before = sent.putIfAbsent(identity.id(), decision);
        return before == null ? decision : again(before, decision, identity);
    }

    private static Decision again(Decision before, Decision decision, TouchIdentity identity) {
        if (before instanceof Send first
                && decision instanceof Send second
                && first.touch().equals(second.touch())) {
            return new Duplicate(identity.id(), first.touch().customerId());
        }
        if (before instanceof Wait first
                && decision instanceof Wait second
                && first.touch().saysTheSameAs(second.touch())) {
            return new StillWaiting(identity.id());
        }
        return Decider.otherContent(identity);
    }
}
