package io.thousandhands.contracts.wire;

import io.thousandhands.contracts.event.CadenceEvent;
import io.thousandhands.contracts.event.CustomerEvent;
import io.thousandhands.contracts.event.Event;
import io.thousandhands.contracts.event.KindEvent;
import io.thousandhands.contracts.event.NudgeEvent;
import io.thousandhands.contracts.event.PolicyEvent;
import io.thousandhands.contracts.event.RepEvent;
import io.thousandhands.contracts.event.UnmatchedTouchEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records without a value: all they say is in the key and the headers. */
final class Tombstones {

    static Event decode(EventType type, @Nullable String key, String version, byte @Nullable [] value)
            throws UnreadableEventException {
        if (key == null || value != null) {
            throw new UnreadableEventException(type.typeName() + " needs a key and no value");
        }
        try {
            return event(type, key, Long.parseLong(version));
        } catch (IllegalArgumentException e) {
            throw new UnreadableEventException(type.typeName() + " with a key or version that cannot be read");
        }
    }

    private static Event event(EventType type, String key, long version) {
        return switch (type) {
            case TOUCH_SETTLED -> new UnmatchedTouchEvent.Settled(version, UUID.fromString(key));
            case RETRACTION_SETTLED -> new UnmatchedTouchEvent.RetractionSettled(version, touchOf(key));
            case CUSTOMER_ERASED -> new CustomerEvent.Erased(version, UUID.fromString(key));
            case REP_ERASED -> new RepEvent.Erased(version, UUID.fromString(key));
            case KIND_REMOVED -> new KindEvent.Removed(version, key);
            case POLICY_REMOVED -> new PolicyEvent.Removed(version, key);
            case CADENCE_REMOVED -> new CadenceEvent.Removed(version, customerOf(key));
            case NUDGE_REMOVED -> new NudgeEvent.Removed(version, UUID.fromString(key));
            default -> throw new IllegalArgumentException(type + " has a value");
        };
    }

    private static UUID touchOf(String retractionKey) {
        if (!retractionKey.endsWith(UnmatchedTouchEvent.OF_A_RETRACTION)) {
            throw new IllegalArgumentException("Not the key of a retraction");
        }
        return UUID.fromString(
                retractionKey.substring(0, retractionKey.length() - UnmatchedTouchEvent.OF_A_RETRACTION.length()));
    }

    private static UUID customerOf(String cadenceKey) {
        return UUID.fromString(cadenceKey.substring(0, Math.max(0, cadenceKey.indexOf('/'))));
    }

    private Tombstones() {}
}
