package io.thousandhands.notification.nudge;

import java.time.Duration;
import java.time.Instant;

/** How long, and how often in one silence, a nudge may be hidden. */
public final class Snooze {
    /** What should rest for longer is better dismissed: the next silence asks again. */
    public static final Duration AT_MOST = Duration.ofDays(90);
    /** Then it stays before the rep's eyes, and is before their manager's too. */
    public static final int TIMES = 3;

    public static boolean isAllowed(Instant until, Instant now) {
        return until.isAfter(now) && !until.isAfter(now.plus(AT_MOST));
    }

    /** Whether the nudge may be snoozed once more. */
    public static boolean isLeft(Nudge nudge) {
        return nudge.trail().snoozes() < TIMES;
    }

    private Snooze() {}
}
