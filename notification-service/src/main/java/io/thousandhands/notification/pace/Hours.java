package io.thousandhands.notification.pace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a rep may be nudged.
 *
 * @param away their absence, past, present or to come: who has no stand-in is nudged when they are back; null: none
 */
public record Hours(WorkWeek week, @Nullable Away away) {

    /** @param until the first instant of being back */
    public record Away(Instant from, Instant until) {
        boolean covers(Instant t) {
            return !t.isBefore(from) && t.isBefore(until);
        }
    }

    public boolean cover(Instant t) {
        return week.covers(t) && (away == null || !away.covers(t));
    }

    /** The first instant for a nudge that is not before t. */
    public Instant firstFrom(Instant t) {
        Instant first = week.firstFrom(t);
        return away != null && away.covers(first) ? week.firstFrom(away.until()) : first;
    }
}
