package io.thousandhands.notification.attempt;

import java.util.Locale;

/** What became of an attempt. */
public enum Result {
    DELIVERED,
    /** It will be tried again. */
    FAILED,
    /** It failed and was the last. */
    GIVEN_UP;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
