package io.thousandhands.notification.mail.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReaderTest {
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Duration SPREAD = Duration.ofMinutes(10);
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final List<String> ZONES =
            List.of("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC");

    /** Looking at random times through a year, each working day brings one digest, at its hour on the rep's clock. */
    @Property(tries = 40)
    void eachWorkingDayBringsOneDigestAtTheLocalHour(
            @ForAll Random random, @ForAll @IntRange(max = 4) int zoneAt, @ForAll @IntRange(max = 23) int hour) {
        ZoneId zone = ZoneId.of(ZONES.get(zoneAt));
        LocalTime at = LocalTime.of(hour, 30);
        Reader reader = reader(new UUID(random.nextLong(), random.nextLong()), zone, at, false);

        List<DueMail> mails = throughTheYear(reader, random);

        assertThat(mails).extracting(DueMail::id).doesNotHaveDuplicates();
        assertThat(mails)
                .extracting(mail -> dayOf(mail, zone, at))
                .containsExactlyElementsOf(NEW_YEAR.datesUntil(NEW_YEAR.plusYears(1))
                        .filter(day -> WEEKDAYS.contains(day.getDayOfWeek()))
                        .toList());
    }

    @Test
    void anHourThatTheClockLeapsOverComesAnHourLaterAndOneThatComesTwiceOnce() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Reader early =
                new Reader(new UUID(0, 0), berlin, EnumSet.allOf(DayOfWeek.class), LocalTime.of(2, 30), true, false);

        assertThat(dueOn(early, "2026-03-29")).containsExactly(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(dueOn(early, "2026-10-25")).containsExactly(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void whoLeadsGetsTheWeeklyListOnTheirFirstWorkingDay() {
        Reader manager = reader(new UUID(0, 0), ZoneId.of("UTC"), LocalTime.of(8, 0), true);
        Instant sunday = Instant.parse("2026-03-01T00:00:00Z");

        List<DueMail> week = manager.due(sunday, sunday.plus(Duration.ofDays(7)), SPREAD);

        assertThat(week).extracting(DueMail::about).containsOnlyOnce(About.LONG_GONE);
        assertThat(week)
                .filteredOn(mail -> mail.about() == About.LONG_GONE)
                .extracting(DueMail::dueAt)
                .containsExactly(Instant.parse("2026-03-02T08:00:00Z"));
    }

    private static List<DueMail> throughTheYear(Reader reader, Random random) {
        Instant end = NEW_YEAR.plusYears(1).atStartOfDay(reader.zone()).toInstant();
        Instant after = NEW_YEAR.atStartOfDay(reader.zone()).toInstant().minusSeconds(1);
        List<DueMail> mails = new ArrayList<>();
        while (after.isBefore(end)) {
            Instant now = after.plusSeconds(1 + random.nextInt(2 * 86_400));
            mails.addAll(reader.due(after, now.isBefore(end) ? now : end, SPREAD));
            after = now;
        }
        return mails;
    }

    /** The day whose digest it is; where the clock did not leap over the hour, it came within the spread. */
    private static LocalDate dayOf(DueMail mail, ZoneId zone, LocalTime at) {
        LocalDate day = mail.dueAt().minus(SPREAD).atZone(zone).toLocalDate();
        LocalDate its = mail.id().equals(MailId.ofDay(About.DIGEST, mail.repId(), day)) ? day : day.plusDays(1);
        assertThat(mail.id()).isEqualTo(MailId.ofDay(About.DIGEST, mail.repId(), its));
        Instant hour = its.atTime(at).atZone(zone).toInstant();
        assertThat(mail.dueAt()).isBetween(hour, hour.plus(SPREAD));
        return its;
    }

    private static List<Instant> dueOn(Reader reader, String day) {
        Instant start = LocalDate.parse(day).atStartOfDay(reader.zone()).toInstant();
        Instant end =
                LocalDate.parse(day).plusDays(1).atStartOfDay(reader.zone()).toInstant();
        return reader.due(start.minusSeconds(1), end, Duration.ZERO).stream()
                .map(DueMail::dueAt)
                .toList();
    }

    private static Reader reader(UUID repId, ZoneId zone, LocalTime at, boolean leads) {
        return new Reader(repId, zone, WEEKDAYS, at, true, leads);
    }
}
