package io.thousandhands.notification.nudge;

import java.time.Duration;
import java.time.Instant;

/** How long a nudge may be hidden. */
public final class Snooze {
    /** What should rest for longer is better dismissed: the next silence asks again. */
    public static final Duration AT_MOST = Duration.ofDays(90);

    public static boolean isAllowed(Instant until, Instant now) {
        return until.isAfter(now) && !until.isAfter(now.plus(AT_MOST));
    }

    private Snooze() {}
}
