package io.thousandhands.notification.store;

import io.thousandhands.notification.nudge.Dismissed;
import io.thousandhands.notification.nudge.Ended;
import io.thousandhands.notification.nudge.Nudge;
import io.thousandhands.notification.nudge.Snoozed;
import io.thousandhands.notification.nudge.Withdrawn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What only some states have, as nullable columns and members want it. */
final class Ending {

    static @Nullable Instant endedAt(Nudge nudge) {
        return nudge instanceof Ended ended ? ended.endedAt() : null;
    }

    static @Nullable Instant snoozedUntil(Nudge nudge) {
        return nudge instanceof Snoozed snoozed ? snoozed.until() : null;
    }

    /** A code: why it was dismissed or withdrawn. */
    static @Nullable String because(Nudge nudge) {
        if (nudge instanceof Dismissed dismissed) {
            return dismissed.because().code();
        }
        return nudge instanceof Withdrawn withdrawn ? withdrawn.cause().code() : null;
    }

    private Ending() {}
}
