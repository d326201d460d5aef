package io.thousandhands.notification.pace;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a rep's day is filled.
 *
 * @param budget how many nudges may be raised in a day, and how many may be open at once for another to be raised
 * @param day the last local day on which any was raised; null: none ever was
 * @param raised how many on that day
 * @param open how many are before their eyes now; what is held is not
 */
public record RepDay(
        UUID repId, Hours hours, int budget, @Nullable LocalDate day, int raised, int open) {

    /** How many more may be raised at a time within their hours. */
    public int room(Instant now) {
        return Math.max(0, budget - Math.max(open, raisedOn(today(now))));
    }

    public RepDay raisedMore(int more, Instant now) {
        LocalDate today = today(now);
        return new RepDay(repId, hours, budget, today, raisedOn(today) + more, open + more);
    }

    /** When to look again if nothing else happens: at the next opening. */
    public Instant nextLook(Instant now) {
        return hours.cover(now)
                ? hours.firstFrom(hours.week().openingAfter(hours.week().dayOf(now)))
                : hours.firstFrom(now);
    }

    /** Whether they are at work now, or will be on the same day. */
    boolean isOnToday(Instant now) {
        WorkWeek week = hours.week();
        return week.dayOf(hours.firstFrom(now)).equals(week.dayOf(now));
    }

    /** Who moves west lives no day twice; a day farther ahead was a wrong clock's. */
    private LocalDate today(Instant now) {
        LocalDate today = hours.week().dayOf(now);
        return day != null && day.equals(today.plusDays(1)) ? day : today;
    }

    private int raisedOn(LocalDate today) {
        return today.equals(day) ? raised : 0;
    }
}
