package io.thousandhands.notification.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.thousandhands.notification.inbox.NudgeItem;
import io.thousandhands.platform.access.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nothing is lost, and nothing goes backwards, between a snapshot and the changes around it. */
class ReaderTest {
    private static final UUID ANNA = new UUID(1, 1);
    private static final UUID BEN = new UUID(1, 2);
    private static final UUID NUDGE = new UUID(2, 1);
    private static final Instant UNTIL = Instant.parse("2026-04-01T08:00:00Z");
    private static final Viewer ANNAS = new Viewer.Team(ANNA, Set.of(ANNA));

    private final List<Frame> seen = new ArrayList<>();
    private boolean hungUp;
    private final Outlet outlet = new Outlet(3, () -> hungUp = true);
    private final Reader reader = new Reader(() -> Uni.createFrom().item(ANNAS), UNTIL, outlet);

    ReaderTest() {
        outlet.frames().subscribe().with(seen::add);
    }

    @Test
    void changesThatComeWhileTheSnapshotIsQueriedAreToldAfterIt() {
        long look = reader.look(ANNAS);
        reader.changed(open(2, ANNA));
        reader.shows(look, List.of(open(1, ANNA).item()), "snapshot");

        assertThat(seen).containsExactly(Frame.snapshot("snapshot"), Frame.nudge(open(2, ANNA)));
    }

    @Test
    void whatTheSnapshotKnowsAlreadyIsNotToldAgain() {
        long look = reader.look(ANNAS);
        reader.changed(open(1, ANNA));
        reader.shows(look, List.of(open(2, ANNA).item()), "snapshot");

        assertThat(seen).containsExactly(Frame.snapshot("snapshot"));
    }

    @Test
    void whatWasShownAndMovesAwayIsToldAsMovedOnce() {
        reader.shows(reader.look(ANNAS), List.of(open(1, ANNA).item()), "snapshot");
        seen.clear();

        reader.changed(open(2, BEN));
        reader.changed(open(3, BEN));

        assertThat(seen).containsExactly(Frame.moved(NUDGE, 2));
    }

    @Test
    void aSnapshotOfAnEarlierLookIsOutOfDate() {
        long first = reader.look(new Viewer.Everyone());
        long second = reader.look(ANNAS);
        reader.shows(first, List.of(open(1, BEN).item()), "everybody's");
        reader.shows(second, List.of(), "annas");

        assertThat(seen).containsExactly(Frame.snapshot("annas"));
    }

    @Test
    void moreChangesThanMayWaitForASnapshotEndTheConnection() {
        reader.look(ANNAS);
        for (int revision = 1; revision <= 4; revision++) {
            reader.changed(open(revision, ANNA));
        }

        assertThat(hungUp).isTrue();
        assertThat(seen).isEmpty();
    }

    private static Change open(long revision, UUID repId) {
        NudgeItem item = new NudgeItem(
                NUDGE,
                new NudgeItem.Named(new UUID(3, 1), "A customer"),
                new NudgeItem.Named(repId, "A rep"),
                "recency",
                "open",
                "soon",
                UNTIL,
                UNTIL,
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                "call",
                null,
                revision,
                1);
        return new Change(item, "revision " + revision);
    }
}
