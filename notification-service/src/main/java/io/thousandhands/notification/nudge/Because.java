package io.thousandhands.notification.nudge;

import java.util.Locale;

/** Why a nudge was dismissed. Codes and no free text: what reps would write of people has no place on the log. */
public enum Because {
    /** Somebody else should act. */
    WRONG_PERSON,
    /** Not the time for it. */
    NOT_NOW,
    /** The customer is reached in another way. */
    OTHER_WAY,
    /** The customer is not to be touched for a while. */
    RESTING,
    OTHER;

    /** The name on the wire: {@code wrong_person}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
