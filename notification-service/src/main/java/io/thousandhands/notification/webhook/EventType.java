package io.thousandhands.notification.webhook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What there may be news of, as subscriptions and payloads name it. */
public enum EventType {
    /** A nudge comes before a rep. */
    NUDGE_RAISED("nudge.raised"),
    /** It is somebody else's from now on. */
    NUDGE_MOVED("nudge.moved"),
    /** The customer has slipped: it has become urgent. */
    NUDGE_PRESSING("nudge.pressing"),
    /** Anything else about it. */
    NUDGE_CHANGED("nudge.changed"),
    NUDGE_SNOOZED("nudge.snoozed"),
    /** Its snooze is over. */
    NUDGE_WOKEN("nudge.woken"),
    /** Answered, dismissed or withdrawn. */
    NUDGE_ENDED("nudge.ended"),

    CUSTOMER_FADING("customer.fading"),
    CUSTOMER_SLIPPED("customer.slipped"),
    CUSTOMER_BACK_IN_SIGHT("customer.back-in-sight"),
    CUSTOMER_LONG_GONE("customer.long-gone"),
    CUSTOMER_RESTING("customer.resting"),

    /** Somebody tries whether it arrives; needs no subscription. */
    PING("webhook.ping");

    /** Subscribes to all there are and will be. */
    public static final String EVERY = "*";

    private static final String OF_NUDGES = "nudge.";

    private final String text;

    EventType(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    /** Whether it concerns one rep, who may subscribe to their own. */
    public boolean isOfNudges() {
        return text.startsWith(OF_NUDGES);
    }

    /** Whether whoever subscribes to it hears how customers stand. */
    public static boolean tellsOfCustomers(String subscribed) {
        return EVERY.equals(subscribed)
                || named(subscribed)
                        .filter(type -> !type.isOfNudges() && type != PING)
                        .isPresent();
    }

    public static Optional<EventType> named(String text) {
        return Arrays.stream(values()).filter(type -> type.text.equals(text)).findFirst();
    }

    /** Those that a subscription may name. */
    public static List<EventType> subscribable() {
        return Arrays.stream(values()).filter(type -> type != PING).toList();
    }
}
