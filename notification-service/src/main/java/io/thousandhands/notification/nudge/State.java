package io.thousandhands.notification.nudge;

import java.util.Locale;

/** The states of a nudge by name, for tables and readers; within the domain the type is the state. */
public enum State {
    /** Planned, not yet raised. */
    WAITING,
    OPEN,
    SNOOZED,
    ANSWERED,
    DISMISSED,
    WITHDRAWN;

    /** The name on the wire: {@code open}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
