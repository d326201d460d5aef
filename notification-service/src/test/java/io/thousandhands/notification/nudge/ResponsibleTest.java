package io.thousandhands.notification.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.notification.nudge.Responsible.Colleague;
import io.thousandhands.notification.nudge.Responsible.Nobody;
import io.thousandhands.notification.nudge.Responsible.NotYetKnown;
import io.thousandhands.notification.nudge.Responsible.Somebody;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResponsibleTest {
    private static final UUID ANNA = new UUID(1, 1);
    private static final UUID MARA = new UUID(1, 2);
    private static final UUID NOA = new UUID(1, 3);

    @Test
    void theOwnerActs() {
        assertThat(Responsible.of(ANNA, null, Map.of(ANNA, here(MARA)))).isEqualTo(new Somebody(ANNA));
    }

    @Test
    void aDepartedOwnersManagerActsBeforeTheCustomerIsAnOrphan() {
        var colleagues = Map.of(ANNA, departed(MARA), MARA, here(null));

        assertThat(Responsible.of(ANNA, null, colleagues)).isEqualTo(new Somebody(MARA));
    }

    @Test
    void anOrphansFormerOwnersManagerActs() {
        var colleagues = Map.of(ANNA, here(MARA), MARA, here(null));

        assertThat(Responsible.of(null, ANNA, colleagues)).isEqualTo(new Somebody(MARA));
    }

    @Test
    void theWalkGoesUpPastManagersWhoLeftToo() {
        var colleagues = Map.of(ANNA, departed(MARA), MARA, departed(NOA), NOA, here(null));

        assertThat(Responsible.of(null, ANNA, colleagues)).isEqualTo(new Somebody(NOA));
    }

    @Test
    void anOrphanThatNobodyHadIsNobodys() {
        assertThat(Responsible.of(null, null, Map.of())).isEqualTo(new Nobody());
    }

    @Test
    void withoutAManagerNobodyIsLeft() {
        assertThat(Responsible.of(null, ANNA, Map.of(ANNA, departed(null)))).isEqualTo(new Nobody());
    }

    @Test
    void departedManagersInACircleAreNobody() {
        var colleagues = Map.of(ANNA, departed(MARA), MARA, departed(ANNA));

        assertThat(Responsible.of(ANNA, null, colleagues)).isEqualTo(new Nobody());
    }

    @Test
    void anUnknownRepOnTheWayMeansToWait() {
        assertThat(Responsible.of(ANNA, null, Map.of())).isEqualTo(new NotYetKnown());
        assertThat(Responsible.of(null, ANNA, Map.of(ANNA, departed(MARA)))).isEqualTo(new NotYetKnown());
    }

    @Test
    void whileTheOwnerIsAwayTheStandInActsAndTheirsInTurn() {
        var colleagues = Map.of(ANNA, away(MARA), MARA, away(NOA), NOA, here(null));

        assertThat(Responsible.of(ANNA, null, colleagues)).isEqualTo(new Somebody(NOA));
    }

    @Test
    void aStandInWhoDepartedIsFollowedByTheirManager() {
        var colleagues = Map.of(ANNA, away(MARA), MARA, departed(NOA), NOA, here(null));

        assertThat(Responsible.of(ANNA, null, colleagues)).isEqualTo(new Somebody(NOA));
    }

    @Test
    void whereEverybodyIsAwayInACircleTheOwnerActsWhenTheyAreBack() {
        var colleagues = Map.of(ANNA, away(MARA), MARA, away(ANNA));

        assertThat(Responsible.of(ANNA, null, colleagues)).isEqualTo(new Somebody(ANNA));
    }

    private static Colleague away(UUID standInId) {
        return new Colleague(null, false, standInId);
    }

    private static Colleague here(@Nullable UUID managerId) {
        return new Colleague(managerId, false, null);
    }

    private static Colleague departed(@Nullable UUID managerId) {
        return new Colleague(managerId, true, null);
    }
}
