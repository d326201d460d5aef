package io.thousandhands.notification.webhook;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What came back for one attempt. */
public sealed interface Reply {

    /**
     * An answer.
     *
     * @param retryAfter how long the receiver asks to be left alone; null: it says nothing
     * @param beginning the first characters of its body
     */
    record Answer(int status, @Nullable Duration retryAfter, String beginning) implements Reply {}

    /** None that could be read in time. */
    record Silence(Cause cause) implements Reply {}

    /** Why there was no answer. */
    enum Cause {
        /** The name leads to an address inside, where nothing is sent. */
        REFUSED_ADDRESS,
        UNKNOWN_HOST,
        /** The message could not be made: ours to mend. */
        NOT_WRITTEN,
        NO_CONNECTION,
        /** Its certificate is not trusted, or does not fit its name. */
        TLS,
        TOO_SLOW,
        BROKEN_OFF;

        /** The name in logs: {@code too_slow}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
