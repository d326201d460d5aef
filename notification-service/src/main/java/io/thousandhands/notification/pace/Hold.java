package io.thousandhands.notification.pace;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What holds a nudge: somebody tried a moment ago, or will meet the customer soon.
 *
 * @param attemptedAt when somebody last tried and reached nobody; null: nobody did
 * @param plannedAt when the next touch is planned; null: none is
 */
public record Hold(@Nullable Instant attemptedAt, @Nullable Instant plannedAt) {
    /**
     * @param warning how long before they slip customers fade; a touch that is planned farther ahead saves nobody
     * @return until when it holds, within the rep's hours and later than now; null: not any more
     */
    public @Nullable Instant until(Duration warning, WorkWeek week, Instant now) {
        Instant until = now;
        if (attemptedAt != null) {
            until = later(until, week.oneBusinessDayAfter(attemptedAt));
        }
        if (plannedAt != null && !plannedAt.isAfter(now.plus(warning))) {
            until = later(until, week.firstFrom(plannedAt));
        }
        return until.isAfter(now) ? until : null;
    }

    private static Instant later(Instant one, Instant other) {
        return other.isAfter(one) ? other : one;
    }
}
