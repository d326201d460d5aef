package io.thousandhands.notification.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WorkWeekTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

    @Test
    void fromItsOpeningToItsClosingADayIsCovered() {
        WorkWeek week = officeHours();

        assertThat(week.covers(berlin("2026-03-04T08:59:59.999"))).isFalse();
        assertThat(week.covers(berlin("2026-03-04T09:00"))).isTrue();
        assertThat(week.covers(berlin("2026-03-04T16:59:59.999"))).isTrue();
        assertThat(week.covers(berlin("2026-03-04T17:00"))).isFalse();
        assertThat(week.covers(berlin("2026-03-07T12:00"))).isFalse();
    }

    @Test
    void afterHoursTheNextWorkingDayIsFirst() {
        assertThat(officeHours().firstFrom(berlin("2026-03-06T17:00"))).isEqualTo(berlin("2026-03-09T09:00"));
        assertThat(officeHours().firstFrom(berlin("2026-03-06T03:00"))).isEqualTo(berlin("2026-03-06T09:00"));
        assertThat(officeHours().firstFrom(berlin("2026-03-06T16:00"))).isEqualTo(berlin("2026-03-06T16:00"));
    }

    @Test
    void nineInTheMorningIsNineOnBothSidesOfAClockChange() {
        assertThat(officeHours().firstFrom(berlin("2026-03-28T12:00")))
                .isEqualTo(Instant.parse("2026-03-30T07:00:00Z"));
        assertThat(officeHours().firstFrom(berlin("2026-10-24T12:00")))
                .isEqualTo(Instant.parse("2026-10-26T08:00:00Z"));
    }

    @Test
    void anOpeningThatAClockChangeLeavesOutIsThatMuchLater() {
        WorkWeek early = new WorkWeek(BERLIN, EVERY_DAY, LocalTime.of(2, 30), LocalTime.of(5, 0));

        assertThat(early.firstFrom(berlin("2026-03-29T00:00"))).isEqualTo(berlin("2026-03-29T03:30"));
    }

    @Test
    void anOpeningThatComesTwiceIsTheFirst() {
        WorkWeek early = new WorkWeek(BERLIN, EVERY_DAY, LocalTime.of(2, 30), LocalTime.of(5, 0));

        assertThat(early.firstFrom(berlin("2026-10-25T00:00"))).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void oneBusinessDayAfterIsTheSameTimeOfTheNextWorkingDay() {
        WorkWeek week = officeHours();

        assertThat(week.oneBusinessDayAfter(berlin("2026-03-04T11:20"))).isEqualTo(berlin("2026-03-05T11:20"));
        assertThat(week.oneBusinessDayAfter(berlin("2026-03-06T15:00"))).isEqualTo(berlin("2026-03-09T15:00"));
        assertThat(week.oneBusinessDayAfter(berlin("2026-03-06T20:00"))).isEqualTo(berlin("2026-03-10T09:00"));
        assertThat(week.oneBusinessDayAfter(berlin("2026-03-27T15:00"))).isEqualTo(berlin("2026-03-30T15:00"));
    }

    @Property
    void theFirstInstantIsCoveredAndNoneBeforeItIs(
            @ForAll("weeks") WorkWeek week, @ForAll("times") Instant t, @ForAll("times") Instant other) {
        Instant first = week.firstFrom(t);

        assertThat(first).isAfterOrEqualTo(t);
        assertThat(week.covers(first)).isTrue();
        assertThat(week.covers(other) && !other.isBefore(t) && other.isBefore(first))
                .isFalse();
        assertThat(week.firstFrom(first)).isEqualTo(first);
    }

    @Property
    void oneBusinessDayAfterIsWorkingTimeOfALaterDay(@ForAll("weeks") WorkWeek week, @ForAll("times") Instant t) {
        Instant after = week.oneBusinessDayAfter(t);

        assertThat(week.covers(after)).isTrue();
        assertThat(week.dayOf(after)).isAfter(week.dayOf(t));
    }

    /** Hours of at least one and a half, so that no clock change swallows a whole day of them. */
    @Provide
    static Arbitrary<WorkWeek> weeks() {
        Arbitrary<ZoneId> zones = Arbitraries.of(
                        "Europe/Berlin",
                        "America/New_York",
                        "Australia/Lord_Howe",
                        "Pacific/Apia",
                        "Asia/Kolkata",
                        "UTC")
                .map(ZoneId::of);
        Arbitrary<Set<DayOfWeek>> days = Arbitraries.of(DayOfWeek.class).set().ofMinSize(1);
        Arbitrary<Integer> from = Arbitraries.integers().between(0, 22 * 4);
        Arbitrary<Integer> quarters = Arbitraries.integers().between(6, 96);
        return Combinators.combine(zones, days, from, quarters).as((zone, on, opens, lasts) -> {
            int closes = Math.min(96, opens + lasts);
            return new WorkWeek(zone, on, quarter(opens), quarter(closes % 96));
        });
    }

    @Provide
    static Arbitrary<Instant> times() {
        long begin = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
        return Arbitraries.longs().between(begin, begin + 400L * 86_400).map(Instant::ofEpochSecond);
    }

    private static LocalTime quarter(int quarters) {
        return LocalTime.MIN.plusMinutes(15L * quarters);
    }

    private static WorkWeek officeHours() {
        return new WorkWeek(BERLIN, WorkWeek.USUAL.days(), LocalTime.of(9, 0), LocalTime.of(17, 0));
    }

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
