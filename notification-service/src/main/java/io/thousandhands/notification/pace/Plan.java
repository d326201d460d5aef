package io.thousandhands.notification.pace;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When a nudge that waits may be expected, as things stand: who is more pressing and comes later, comes before it. */
public final class Plan {
    /** Farther ahead nobody can say; about three years. */
    private static final long DAYS_AT_MOST = 750;

    /**
     * @param pressure its place among those of its rep that wait, the most pressing first, from 1
     * @param patience its place, the longest waiting first, from 1
     * @return the first hour of its day; null: too far ahead to say
     */
    public static @Nullable Instant of(long pressure, long patience, RepDay rep, Instant now) {
        int room = rep.isOnToday(now) ? rep.room(now) : 0;
        int patient = Choice.forTheLongestWaiting(rep.budget());
        long day = Math.min(
                day(pressure, Math.max(0, room - patient), rep.budget() - patient),
                day(patience, Math.min(room, patient), patient));
        if (day > DAYS_AT_MOST) {
            return null;
        }
        return day == 0 ? rep.hours().firstFrom(now) : opening(day, rep, now);
    }

    /** 0: today. */
    private static long day(long rank, int placesToday, int placesADay) {
        if (rank <= placesToday) {
            return 0;
        }
        return placesADay == 0 ? Long.MAX_VALUE : 1 + (rank - placesToday - 1) / placesADay;
    }

    /** Every week has as many openings as the next, so whole weeks need no counting. */
    private static Instant opening(long daysAhead, RepDay rep, Instant now) {
        WorkWeek week = rep.hours().week();
        long weeks = (daysAhead - 1) / week.days().size();
        LocalDate day = week.dayOf(now).plusWeeks(weeks);
        Instant opening = now;
        for (long left = daysAhead - weeks * week.days().size(); left > 0; left--) {
            opening = week.openingAfter(day);
            day = week.dayOf(opening);
        }
        return rep.hours().firstFrom(opening);
    }

    private Plan() {}
}
