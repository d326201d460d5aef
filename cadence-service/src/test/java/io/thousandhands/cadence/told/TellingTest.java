package io.thousandhands.cadence.told;

import static io.thousandhands.cadence.fixtures.Times.NOW;
import static io.thousandhands.cadence.fixtures.Times.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.cadence.customer.Rests;
import io.thousandhands.cadence.standing.Deadlines;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A customer who fades in 10 days, slips in 20, is long gone in 50 and again each 90 days. */
class TellingTest {
    private static final Deadlines DEADLINES = new Deadlines(inDays(10), inDays(20), inDays(50), Duration.ofDays(90));
    private static final Deadlines TOUCHED_ON_DAY_30 =
            new Deadlines(inDays(40), inDays(50), inDays(80), Duration.ofDays(90));
    private static final Deadlines FIVE_DAYS_LATER =
            new Deadlines(inDays(15), inDays(25), inDays(55), Duration.ofDays(90));

    @Test
    void whoIsInSightAndAlwaysWasNeedsNoWord() {
        assertThat(Telling.at(NOW, Told.NOTHING, known(DEADLINES))).isEmpty();
    }

    @Test
    void leavingInSightOpensAnEpisodeAndWhatFollowsBelongsToIt() {
        Told fading = told(inDays(10), Told.NOTHING, known(DEADLINES));
        Told slipped = told(inDays(20), fading, known(DEADLINES));
        Told longGone = told(inDays(50), slipped, known(DEADLINES));

        assertThat(fading).isEqualTo(new Told(Word.FADING, inDays(10), inDays(20), 1, 1));
        assertThat(slipped).isEqualTo(new Told(Word.OUT_OF_SIGHT, inDays(20), inDays(20), 2, 1));
        assertThat(longGone).isEqualTo(new Told(Word.LONG_GONE, inDays(50), inDays(20), 3, 1));
    }

    @Test
    void returningClosesTheEpisodeAndTheNextSilenceIsAnother() {
        Told slipped = told(inDays(30), Told.NOTHING, known(DEADLINES));
        Told back = told(inDays(30), slipped, known(TOUCHED_ON_DAY_30));
        Told fadingAgain = told(inDays(40), back, known(TOUCHED_ON_DAY_30));

        assertThat(back).isEqualTo(new Told(Word.IN_SIGHT, inDays(30), inDays(50), 2, 1));
        assertThat(fadingAgain).isEqualTo(new Told(Word.FADING, inDays(40), inDays(50), 3, 2));
    }

    @Test
    void afterADowntimeOnlyThePresentIsTold() {
        Told told = told(inDays(25), Told.NOTHING, known(DEADLINES));

        assertThat(told).isEqualTo(new Told(Word.OUT_OF_SIGHT, inDays(25), inDays(20), 1, 1));
    }

    @Test
    void whatWasSaidIsNotSaidAgain() {
        Told slipped = told(inDays(20), Told.NOTHING, known(DEADLINES));

        assertThat(Telling.at(inDays(20), slipped, known(DEADLINES))).isEmpty();
        assertThat(Telling.at(inDays(49), slipped, known(DEADLINES))).isEmpty();
    }

    @Test
    void longGoneIsSaidAgainEachIntervalAndOnceAfterADowntime() {
        Told once = told(inDays(60), Told.NOTHING, known(DEADLINES));
        Told again = told(inDays(140), once, known(DEADLINES));

        assertThat(Telling.at(inDays(139), once, known(DEADLINES))).isEmpty();
        assertThat(again).isEqualTo(new Told(Word.LONG_GONE, inDays(140), inDays(20), 2, 1));
        assertThat(told(inDays(1000), again, known(DEADLINES)).revision()).isEqualTo(3);
    }

    @Test
    void erasureIsToldOfWhomeverAnythingWasTold() {
        Told fading = told(inDays(10), Told.NOTHING, known(DEADLINES));
        Told removed = told(inDays(11), fading, new Outlook.Unknown());

        assertThat(removed).isEqualTo(new Told(Word.REMOVED, inDays(11), null, 2, 1));
        assertThat(Telling.at(inDays(12), removed, new Outlook.Unknown())).isEmpty();
        assertThat(Telling.at(NOW, Told.NOTHING, new Outlook.Unknown())).isEmpty();
    }

    @Test
    void whoComesBackFromErasureBeginsInSight() {
        Told removed = new Told(Word.REMOVED, NOW, null, 2, 1);

        assertThat(Telling.at(inDays(1), removed, known(DEADLINES))).isEmpty();
        assertThat(told(inDays(10), removed, known(DEADLINES)))
                .isEqualTo(new Told(Word.FADING, inDays(10), inDays(20), 3, 2));
    }

    @Test
    void aTouchPlannedWithinTheWarningHoldsTheWord() {
        assertThat(Telling.at(inDays(10), Told.NOTHING, planned(inDays(20)))).isEmpty();
        assertThat(Telling.at(inDays(10), Told.NOTHING, planned(inDays(21)))).isPresent();
    }

    @Test
    void aPlannedTouchHoldsNoReturn() {
        Told slipped = told(inDays(30), Told.NOTHING, known(DEADLINES));

        assertThat(Telling.at(
                        inDays(30),
                        slipped,
                        new Outlook.Known(TOUCHED_ON_DAY_30, Duration.ofDays(10), inDays(32), Rests.NEVER)))
                .isPresent();
    }

    @Test
    void aDeadlineThatMovesWithinASilenceIsSaidOnceMoreInTheSameWordAndEpisode() {
        Told fading = told(inDays(16), Told.NOTHING, known(DEADLINES));
        Told moved = told(inDays(16), fading, known(FIVE_DAYS_LATER));

        assertThat(moved).isEqualTo(new Told(Word.FADING, inDays(16), inDays(25), 2, 1));
        assertThat(Telling.at(inDays(17), moved, known(FIVE_DAYS_LATER))).isEmpty();
        assertThat(NextLook.after(inDays(16), moved, known(FIVE_DAYS_LATER))).contains(inDays(25));
    }

    @Test
    void whoeverIsSilentIsLookedAtAtOnceWhenTheirDeadlineMoves() {
        Told fading = told(inDays(16), Told.NOTHING, known(DEADLINES));

        assertThat(NextLook.after(inDays(17), fading, known(FIVE_DAYS_LATER))).contains(inDays(17));
    }

    @Test
    void longGoneWhoseDeadlineMovedIsSaidAgainAnIntervalAfterItCameDue() {
        Told once = told(inDays(60), Told.NOTHING, known(DEADLINES));
        Told moved = told(inDays(61), once, known(FIVE_DAYS_LATER));

        assertThat(moved).isEqualTo(new Told(Word.LONG_GONE, inDays(61), inDays(25), 2, 1));
        assertThat(Telling.at(inDays(144), moved, known(FIVE_DAYS_LATER))).isEmpty();
        assertThat(Telling.at(inDays(145), moved, known(FIVE_DAYS_LATER))).isPresent();
    }

    @Test
    void whileInSightDeadlinesMoveUnsaid() {
        Told back = told(inDays(30), told(inDays(20), Told.NOTHING, known(DEADLINES)), known(TOUCHED_ON_DAY_30));

        assertThat(Telling.at(inDays(12), back, known(FIVE_DAYS_LATER))).isEmpty();
        assertThat(Telling.at(NOW, Told.NOTHING, known(FIVE_DAYS_LATER))).isEmpty();
    }

    @Test
    void whereNoDeadlineWasSaidNoneHasMoved() {
        Told before = new Told(Word.FADING, inDays(10), null, 1, 1);

        assertThat(Telling.at(inDays(16), before, known(FIVE_DAYS_LATER))).isEmpty();
    }

    @Test
    void aPlannedTouchHoldsNoCorrectionOfADeadline() {
        Told fading = told(inDays(16), Told.NOTHING, known(DEADLINES));
        Outlook planned = new Outlook.Known(FIVE_DAYS_LATER, Duration.ofDays(10), inDays(18), Rests.NEVER);

        assertThat(told(inDays(16), fading, planned).slipsAt()).isEqualTo(inDays(25));
    }

    @Test
    void aRestEndsTheSilenceAndWhoIsSilentAfterwardsIsInTheNext() {
        Outlook rests = resting(inDays(15), inDays(30));

        Told fading = told(inDays(10), Told.NOTHING, rests);
        Told resting = told(inDays(15), fading, rests);
        Told slipped = told(inDays(30), resting, rests);

        assertThat(resting).isEqualTo(new Told(Word.RESTING, inDays(15), null, 2, 1));
        assertThat(Telling.at(inDays(29), resting, rests)).isEmpty();
        assertThat(NextLook.after(inDays(15), resting, rests)).contains(inDays(30));
        assertThat(slipped).isEqualTo(new Told(Word.OUT_OF_SIGHT, inDays(30), inDays(20), 3, 2));
    }

    @Test
    void whoRestsInSightIsToldOfAndBackAfterwards() {
        Outlook rests = resting(inDays(1), inDays(3));

        Told resting = told(inDays(2), Told.NOTHING, rests);
        Told back = told(inDays(3), resting, rests);

        assertThat(resting).isEqualTo(new Told(Word.RESTING, inDays(2), null, 1, 0));
        assertThat(back).isEqualTo(new Told(Word.IN_SIGHT, inDays(3), inDays(20), 2, 0));
    }

    @Test
    void whoRestsForGoodIsNotLookedAtAgain() {
        Told resting = told(inDays(25), Told.NOTHING, resting(inDays(1)));

        assertThat(NextLook.after(inDays(25), resting, resting(inDays(1)))).isEmpty();
    }

    private static Told told(Instant t, Told before, Outlook outlook) {
        return Telling.at(t, before, outlook).orElseThrow();
    }

    private static Outlook known(Deadlines deadlines) {
        return new Outlook.Known(deadlines, Duration.ofDays(10), null, Rests.NEVER);
    }

    private static Outlook planned(@Nullable Instant plannedAt) {
        return new Outlook.Known(DEADLINES, Duration.ofDays(10), plannedAt, Rests.NEVER);
    }

    private static Outlook resting(Instant... bounds) {
        return new Outlook.Known(DEADLINES, Duration.ofDays(10), null, new Rests(List.of(bounds)));
    }
}
