package io.thousandhands.notification.pace;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;

/**
 * The hours in which somebody works, the same on each working day. A time that a clock change leaves out is that much later,
 * one that comes twice is the first. Public holidays are working days.
 *
 * @param days not empty
 * @param until later than from; midnight is the end of the day
 */
public record WorkWeek(ZoneId zone, Set<DayOfWeek> days, LocalTime from, LocalTime until) {
    /** Of whoever did not say. */
    public static final WorkWeek USUAL = new WorkWeek(
            ZoneOffset.UTC, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 0));

    /** A week and a day that a clock change swallowed. */
    private static final int DAYS_TO_LOOK = 9;

    public WorkWeek {
        days = Set.copyOf(days);
    }

    public LocalDate dayOf(Instant t) {
        return t.atZone(zone).toLocalDate();
    }

    public boolean covers(Instant t) {
        LocalDate day = dayOf(t);
        return days.contains(day.getDayOfWeek()) && !t.isBefore(opening(day)) && t.isBefore(closing(day));
    }

    /** The first working instant that is not before t: t itself, or the next opening. */
    public Instant firstFrom(Instant t) {
        LocalDate day = dayOf(t);
        for (int ahead = 0; ahead < DAYS_TO_LOOK; ahead++) {
            LocalDate candidate = day.plusDays(ahead);
            if (days.contains(candidate.getDayOfWeek()) && t.isBefore(closing(candidate))) {
                Instant opening = opening(candidate);
                return opening.isAfter(t) ? opening : t;
            }
        }
        throw new IllegalStateException("A work week has a day");
    }

    /** The opening of the first working day after a day. */
    public Instant openingAfter(LocalDate day) {
        return firstFrom(day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** The same time of the next working day, counted from the first working instant. */
    public Instant oneBusinessDayAfter(Instant t) {
        Instant begin = firstFrom(t);
        LocalDate next = dayOf(openingAfter(dayOf(begin)));
        LocalTime time = begin.atZone(zone).toLocalTime();
        return firstFrom(next.atTime(time).atZone(zone).toInstant());
    }

    private Instant opening(LocalDate day) {
        return day.atTime(from).atZone(zone).toInstant();
    }

    private Instant closing(LocalDate day) {
        return until.equals(LocalTime.MIDNIGHT)
                ? day.plusDays(1).atStartOfDay(zone).toInstant()
                : day.atTime(until).atZone(zone).toInstant();
    }
}
