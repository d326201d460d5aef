package io.thousandhands.contracts.wire;

import io.thousandhands.contracts.event.CadenceEvent;
import io.thousandhands.contracts.event.CustomerEvent;
import io.thousandhands.contracts.event.Event;
import io.thousandhands.contracts.event.Heartbeat;
import io.thousandhands.contracts.event.KindEvent;
import io.thousandhands.contracts.event.NudgeEvent;
import io.thousandhands.contracts.event.PolicyEvent;
import io.thousandhands.contracts.event.RepEvent;
import io.thousandhands.contracts.event.TouchEvent;
import io.thousandhands.contracts.event.UnmatchedTouchEvent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Header;

/**
 * The registry of types on the wire: each event's name, registered once. A name never changes its meaning; classes may
 * be renamed at will. A tombstone's type says why the value is null.
 */
public enum EventType {
    TOUCH_RECORDED("touch.recorded.v1", TouchEvent.Recorded.class),
    TOUCH_CORRECTED("touch.corrected.v1", TouchEvent.Corrected.class),
    TOUCH_RETRACTED("touch.retracted.v1", TouchEvent.Retracted.class),
    TOUCH_UNMATCHED("touch.unmatched.v1", UnmatchedTouchEvent.Waiting.class),
    TOUCH_SETTLED("touch.settled.v1", UnmatchedTouchEvent.Settled.class, true),
    RETRACTION_WAITING("retraction.waiting.v1", UnmatchedTouchEvent.RetractionWaiting.class),
    RETRACTION_SETTLED("retraction.settled.v1", UnmatchedTouchEvent.RetractionSettled.class, true),
    CUSTOMER_CHANGED("customer.changed.v1", CustomerEvent.Changed.class),
    CUSTOMER_ERASED("customer.erased.v1", CustomerEvent.Erased.class, true),
    REP_CHANGED("rep.changed.v1", RepEvent.Changed.class),
    REP_ERASED("rep.erased.v1", RepEvent.Erased.class, true),
    KIND_CHANGED("kind.changed.v1", KindEvent.Changed.class),
    KIND_REMOVED("kind.removed.v1", KindEvent.Removed.class, true),
    POLICY_CHANGED("policy.changed.v1", PolicyEvent.Changed.class),
    POLICY_REMOVED("policy.removed.v1", PolicyEvent.Removed.class, true),
    CUSTOMER_FADING("customer.fading.v1", CadenceEvent.CustomerFading.class),
    CUSTOMER_SLIPPED("customer.slipped.v1", CadenceEvent.CustomerSlipped.class),
    CUSTOMER_BACK_IN_SIGHT("customer.back-in-sight.v1", CadenceEvent.CustomerBackInSight.class),
    CUSTOMER_LONG_GONE("customer.long-gone.v1", CadenceEvent.CustomerLongGone.class),
    CUSTOMER_RESTING("customer.resting.v1", CadenceEvent.CustomerResting.class),
    CADENCE_REMOVED("cadence.removed.v1", CadenceEvent.Removed.class, true),
    NUDGE_CHANGED("nudge.changed.v1", NudgeEvent.Changed.class),
    NUDGE_REMOVED("nudge.removed.v1", NudgeEvent.Removed.class, true),
    HEARTBEAT("heartbeat.v1", Heartbeat.class);

    private static final Map<String, EventType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::typeName, Function.identity()));
    private static final Map<Class<? extends Event>, EventType> BY_CLASS =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::eventClass, Function.identity()));

    private final String typeName;
    private final Header header;
    private final Class<? extends Event> eventClass;
    private final boolean tombstone;

    EventType(String name, Class<? extends Event> eventClass) {
        this(name, eventClass, false);
    }

    EventType(String name, Class<? extends Event> eventClass, boolean tombstone) {
        this.typeName = "io.thousandhands." + name;
        this.header = Wire.header(Wire.TYPE, typeName);
        this.eventClass = eventClass;
        this.tombstone = tombstone;
    }

    /** {@code ce_type}, such as {@code io.thousandhands.touch.recorded.v1}. */
    public String typeName() {
        return typeName;
    }

    /** The same for every record of the type. */
    Header header() {
        return header;
    }

    public Class<? extends Event> eventClass() {
        return eventClass;
    }

    /** Whether the record's value is null. */
    public boolean isTombstone() {
        return tombstone;
    }

    public static Optional<EventType> named(String typeName) {
        return Optional.ofNullable(BY_NAME.get(typeName));
    }

    /** @throws IllegalArgumentException if somebody forgot to register the event */
    public static EventType of(Event event) {
        EventType type = BY_CLASS.get(event.getClass());
        if (type == null) {
            throw new IllegalArgumentException(
                    "Not registered: " + event.getClass().getName());
        }
        return type;
    }
}
