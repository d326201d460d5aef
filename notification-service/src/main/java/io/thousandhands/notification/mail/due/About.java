package io.thousandhands.notification.mail.due;

import java.util.Locale;

/** What an e-mail is about. */
public enum About {
    /** A nudge that was raised, or became urgent. */
    NUDGE,
    /** All that is open, once a working day. */
    DIGEST,
    /** Whoever in a manager's team is long gone, once a week. */
    LONG_GONE;

    /** As tables and ids say it: {@code long_gone}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static About ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
