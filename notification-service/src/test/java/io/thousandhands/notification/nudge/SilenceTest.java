package io.thousandhands.notification.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SilenceTest {
    private static final Instant NOW = Instant.parse("2026-04-01T08:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(10));
    private static final Instant SLIPS_AT = Instant.parse("2026-04-11T00:00:00Z");
    private static final UUID CUSTOMER = new UUID(0, 1);
    private static final UUID ANNA = new UUID(1, 1);
    private static final UUID BEN = new UUID(1, 2);

    @Test
    void fadingMakesANudgeWaitThatMattersSoon() {
        List<Nudge> raised = fading(ANNA).changes(List.of(), NOW);

        assertThat(raised)
                .containsExactly(new Waiting(
                        Subject.ofSilence(CUSTOMER, 1),
                        1,
                        new Trail(NOW, null, 0),
                        new Demand(ANNA, Urgency.SOON, SLIPS_AT, Suggestion.CALL, null)));
    }

    @Test
    void slippingMakesTheSameNudgeUrgent() {
        Nudge raised = raisedFor(ANNA);

        List<Nudge> changed = slipped(ANNA).changes(List.of(raised), LATER);

        assertThat(changed).singleElement().satisfies(nudge -> {
            assertThat(nudge.id()).isEqualTo(raised.id());
            assertThat(nudge.revision()).isEqualTo(3);
            assertThat(nudge.raisedAt()).isEqualTo(NOW);
            assertThat(nudge.demand().urgency()).isEqualTo(Urgency.URGENT);
        });
    }

    @Test
    void aTouchAnswersWhatIsLive() {
        Nudge raised = raisedFor(ANNA);

        List<Nudge> changed = new Situation.InSight(1).changes(List.of(raised), LATER);

        assertThat(changed).containsExactly(((Live) raised).answered(LATER));
    }

    @Test
    void theNextSilenceRaisesANudgeOfItsOwnAndEndsTheOneBefore() {
        Nudge first = raisedFor(ANNA);

        List<Nudge> changed = silence(2, Urgency.SOON, somebody(ANNA)).changes(List.of(first), LATER);

        assertThat(changed).hasSize(2);
        assertThat(changed.get(0))
                .isInstanceOf(Answered.class)
                .extracting(Nudge::id)
                .isEqualTo(first.id());
        assertThat(changed.get(1))
                .isInstanceOf(Waiting.class)
                .extracting(Nudge::revision)
                .isEqualTo(1L);
    }

    @Test
    void aNewOwnerTakesTheNudgeOverAndHasItWaitForTheirHours() {
        Nudge raised = raisedFor(ANNA);

        List<Nudge> changed = fading(BEN).changes(List.of(raised), LATER);

        assertThat(changed).singleElement().isInstanceOf(Waiting.class).satisfies(nudge -> {
            assertThat(nudge.id()).isEqualTo(raised.id());
            assertThat(nudge.raisedAt()).isEqualTo(NOW);
            assertThat(nudge.demand().repId()).isEqualTo(BEN);
        });
    }

    @Test
    void slippingDoesNotBreakASnooze() {
        Nudge snoozed = ((Live) raisedFor(ANNA)).snoozed(LATER);

        List<Nudge> changed = slipped(ANNA).changes(List.of(snoozed), NOW);

        assertThat(changed).singleElement().isInstanceOf(Snoozed.class).satisfies(nudge -> assertThat(
                        nudge.demand().urgency())
                .isEqualTo(Urgency.URGENT));
    }

    @Test
    void aSnoozeIsNotHandedOver() {
        Nudge snoozed = ((Live) raisedFor(ANNA)).snoozed(LATER);

        List<Nudge> changed = fading(BEN).changes(List.of(snoozed), NOW);

        assertThat(changed).singleElement().isInstanceOf(Waiting.class);
    }

    @Test
    void aDismissalHoldsForTheWholeSilence() {
        Nudge dismissed = ((Live) raisedFor(ANNA)).dismissed(Because.OTHER_WAY, NOW);

        List<Nudge> changed = slipped(BEN).changes(List.of(dismissed), LATER);

        assertThat(changed).isEmpty();
    }

    @Test
    void whoHandedTheCustomerOverSpokeForThemselvesOnly() {
        Nudge dismissed = ((Live) raisedFor(ANNA)).dismissed(Because.OTHER_OWNER, NOW);

        assertThat(fading(ANNA).changes(List.of(dismissed), LATER)).isEmpty();
        assertThat(fading(BEN).changes(List.of(dismissed), LATER))
                .singleElement()
                .isInstanceOf(Waiting.class);
    }

    @Test
    void whatHoldsTheNudgeIsTheSameNudgesAffair() {
        Nudge raised = raisedFor(ANNA);
        Situation held = new Silence(CUSTOMER, 1, Urgency.SOON, SLIPS_AT, null, somebody(ANNA), LATER);

        List<Nudge> changed = held.changes(List.of(raised), NOW);

        assertThat(changed).singleElement().isInstanceOf(Open.class).satisfies(nudge -> assertThat(
                        nudge.demand().heldUntil())
                .isEqualTo(LATER));
        assertThat(fading(ANNA).changes(changed, LATER))
                .singleElement()
                .satisfies(nudge -> assertThat(nudge.demand().heldUntil()).isNull());
    }

    @Test
    void withNobodyToActItIsWithdrawnAndWhoAdoptsIsAsked() {
        Nudge raised = raisedFor(ANNA);

        List<Nudge> withdrawn =
                silence(1, Urgency.SOON, new Responsible.Nobody()).changes(List.of(raised), NOW);
        List<Nudge> reopened = fading(BEN).changes(withdrawn, LATER);

        assertThat(withdrawn).singleElement().isInstanceOf(Withdrawn.class);
        assertThat(reopened).singleElement().isInstanceOf(Waiting.class).satisfies(nudge -> {
            assertThat(nudge.id()).isEqualTo(raised.id());
            assertThat(nudge.revision()).isEqualTo(4);
        });
    }

    @Test
    void whoTurnsOutToBeAnotherIsNotNudgedAndWhoIsSplitWithinTheSilenceIsAskedAgain() {
        Nudge raised = raisedFor(ANNA);

        List<Nudge> withdrawn = new Situation.Merged().changes(List.of(raised), NOW);
        List<Nudge> reopened = fading(ANNA).changes(withdrawn, LATER);

        assertThat(withdrawn).singleElement().isInstanceOfSatisfying(Withdrawn.class, nudge -> assertThat(nudge.cause())
                .isEqualTo(Withdrawn.Cause.CUSTOMER_MERGED));
        assertThat(new Situation.Merged().changes(withdrawn, LATER)).isEmpty();
        assertThat(reopened).singleElement().isInstanceOf(Waiting.class).satisfies(nudge -> assertThat(nudge.id())
                .isEqualTo(raised.id()));
    }

    @Test
    void whoRestsIsNotNudgedAndWhoIsSilentAfterwardsIsAskedAboutAnew() {
        Nudge raised = raisedFor(ANNA);

        List<Nudge> withdrawn = new Situation.Resting(1).changes(List.of(raised), NOW);
        List<Nudge> afterwards = silence(2, Urgency.URGENT, somebody(ANNA)).changes(withdrawn, LATER);

        assertThat(withdrawn).singleElement().isInstanceOfSatisfying(Withdrawn.class, nudge -> assertThat(nudge.cause())
                .isEqualTo(Withdrawn.Cause.CUSTOMER_RESTING));
        assertThat(afterwards).singleElement().satisfies(nudge -> assertThat(nudge.id())
                .isNotEqualTo(raised.id()));
        assertThat(new Situation.Resting(1).changes(afterwards, LATER)).isEmpty();
    }

    @Test
    void whatEndedBeforeTheMergeStaysAsItEnded() {
        Nudge answered = ((Live) raisedFor(ANNA)).answered(NOW);

        assertThat(new Situation.Merged().changes(List.of(answered), LATER)).isEmpty();
    }

    @Test
    void whileARepIsNotKnownYetEverythingStays() {
        Nudge raised = raisedFor(ANNA);

        List<Nudge> changed =
                silence(1, Urgency.URGENT, new Responsible.NotYetKnown()).changes(List.of(raised), LATER);

        assertThat(changed).isEmpty();
    }

    @Test
    void erasureWithdrawsEveryNudgeForGood() {
        Nudge answered = ((Live) raisedFor(ANNA)).answered(NOW);
        Nudge open = Waiting.asked(Subject.ofSilence(CUSTOMER, 2), demand(ANNA), NOW);

        List<Nudge> forgotten = new Situation.Erased().changes(List.of(answered, open), LATER);

        assertThat(forgotten).hasSize(2).allSatisfy(nudge -> assertThat(nudge).isInstanceOf(Withdrawn.class));
        assertThat(new Situation.Erased().changes(forgotten, LATER)).isEmpty();
        assertThat(silence(2, Urgency.SOON, somebody(ANNA)).changes(forgotten, LATER))
                .isEmpty();
    }

    @Test
    void olderNewsReadAgainChangesNothing() {
        Nudge second = Waiting.asked(Subject.ofSilence(CUSTOMER, 2), demand(ANNA), NOW);

        assertThat(fading(BEN).changes(List.of(second), LATER)).isEmpty();
        assertThat(new Situation.InSight(1).changes(List.of(second), LATER)).isEmpty();
    }

    private static Nudge raisedFor(UUID repId) {
        return Waiting.asked(Subject.ofSilence(CUSTOMER, 1), demand(repId), NOW).raised(NOW);
    }

    private static Demand demand(UUID repId) {
        return new Demand(repId, Urgency.SOON, SLIPS_AT, Suggestion.CALL, null);
    }

    private static Situation fading(UUID repId) {
        return silence(1, Urgency.SOON, somebody(repId));
    }

    private static Situation slipped(UUID repId) {
        return silence(1, Urgency.URGENT, somebody(repId));
    }

    private static Responsible somebody(UUID repId) {
        return new Responsible.Somebody(repId);
    }

    private static Situation silence(long episode, Urgency urgency, Responsible responsible) {
        return new Silence(CUSTOMER, episode, urgency, SLIPS_AT, null, responsible, null);
    }
}
