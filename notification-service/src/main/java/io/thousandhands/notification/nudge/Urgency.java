package io.thousandhands.notification.nudge;

/** How much a nudge matters now; the more pressing first, as lists show them. */
public enum Urgency {
    /** The customer has slipped. */
    URGENT,
    /** The customer fades. */
    SOON
}
