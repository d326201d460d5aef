package io.thousandhands.notification.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanTest {
    /** A Wednesday, before work. */
    private static final Instant MORNING = Instant.parse("2026-03-04T06:00:00Z");

    private static final Instant AFTERNOON = Instant.parse("2026-03-04T14:00:00Z");

    @Test
    void whoHasAPlaceTodayIsPlannedForTheFirstHour() {
        assertThat(Plan.of(1, 500, rep(10, 0), MORNING)).isEqualTo(opening("2026-03-04"));
        assertThat(Plan.of(500, 2, rep(10, 0), MORNING)).isEqualTo(opening("2026-03-04"));
    }

    @Test
    void theRestFollowsInOrderOverTheWorkingDays() {
        assertThat(Plan.of(9, 500, rep(10, 0), MORNING)).isEqualTo(opening("2026-03-05"));
        assertThat(Plan.of(17, 500, rep(10, 0), MORNING)).isEqualTo(opening("2026-03-06"));
        assertThat(Plan.of(25, 500, rep(10, 0), MORNING)).isEqualTo(opening("2026-03-09"));
    }

    @Test
    void withADayFilledTheNextIsTheFirst() {
        assertThat(Plan.of(1, 1, rep(10, 10), AFTERNOON)).isEqualTo(opening("2026-03-05"));
    }

    @Test
    void whatCannotBeSaidIsNotSaid() {
        assertThat(Plan.of(100_000, 100_000, rep(10, 0), MORNING)).isNull();
        assertThat(Plan.of(1, 1, rep(0, 0), MORNING)).isNull();
    }

    @Property
    void nobodyIsPlannedBeforeWhoIsMorePressing(
            @ForAll @LongRange(min = 1, max = 5_000) long rank,
            @ForAll @IntRange(min = 1, max = 50) int budget,
            @ForAll @IntRange(max = 60) int open) {
        Instant first = Plan.of(rank, Integer.MAX_VALUE, rep(budget, open), AFTERNOON);
        Instant second = Plan.of(rank + 1, Integer.MAX_VALUE, rep(budget, open), AFTERNOON);

        assertThat(second == null || first != null && !second.isBefore(first)).isTrue();
    }

    @Test
    void roomIsWhatNeitherTheDayNorTheDeskHasTaken() {
        LocalDate today = LocalDate.parse("2026-03-04");

        assertThat(rep(10, 3).room(AFTERNOON)).isEqualTo(7);
        assertThat(day(today, 8, 3).room(AFTERNOON)).isEqualTo(2);
        assertThat(day(today.minusDays(1), 8, 3).room(AFTERNOON)).isEqualTo(7);
        assertThat(day(today, 4, 12).room(AFTERNOON)).isZero();
    }

    @Test
    void whoMovesWestLivesNoDayTwice() {
        RepDay movedFromTheEast = day(LocalDate.parse("2026-03-05"), 10, 0);

        assertThat(movedFromTheEast.room(AFTERNOON)).isZero();
        assertThat(movedFromTheEast.raisedMore(0, AFTERNOON).day()).isEqualTo(LocalDate.parse("2026-03-05"));
    }

    private static RepDay rep(int budget, int open) {
        return new RepDay(new UUID(1, 1), officeHours(), budget, null, 0, open);
    }

    private static RepDay day(@Nullable LocalDate day, int raised, int open) {
        return new RepDay(new UUID(1, 1), officeHours(), 10, day, raised, open);
    }

    private static Hours officeHours() {
        return new Hours(
                new WorkWeek(ZoneOffset.UTC, WorkWeek.USUAL.days(), LocalTime.of(9, 0), LocalTime.of(17, 0)), null);
    }

    private static Instant opening(String day) {
        return LocalDate.parse(day).atTime(9, 0).toInstant(ZoneOffset.UTC);
    }
}
