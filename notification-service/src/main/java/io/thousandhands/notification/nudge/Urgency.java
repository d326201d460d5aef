package io.thousandhands.notification.nudge;

import java.util.Locale;

/** How much a nudge matters now; the more pressing first, as lists show them. */
public enum Urgency {
    /** The customer has slipped. */
    URGENT,
    /** The customer fades. */
    SOON;

    /** The name on the wire: {@code urgent}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
