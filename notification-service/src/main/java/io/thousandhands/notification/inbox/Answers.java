package io.thousandhands.notification.inbox;

import io.thousandhands.notification.nudge.Because;
import io.thousandhands.notification.nudge.Live;
import io.thousandhands.notification.nudge.Nudge;
import io.thousandhands.notification.nudge.Snoozed;
import io.thousandhands.notification.store.NudgeStore;
import io.thousandhands.platform.access.Viewer;
import io.thousandhands.platform.problem.ProblemException;
import io.thousandhands.platform.sql.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** What a rep answers to a nudge, on a worker thread. */
@ApplicationScoped
class Answers {
    private final Transactions transactions;
    private final NudgeStore store;
    private final Clock clock;

    Answers(Transactions transactions, NudgeStore store, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.clock = clock;
    }

    /** @throws ProblemException 404 if the viewer may not see it, 409 if it has ended */
    void snooze(UUID id, Viewer viewer, Instant until) {
        answer(id, viewer, live -> isSnoozed(live, until) ? live : live.snoozed(until));
    }

    /** @throws ProblemException 404 if the viewer may not see it, 409 if it has ended */
    void dismiss(UUID id, Viewer viewer, Because because) {
        answer(id, viewer, live -> live.dismissed(because, clock.instant()));
    }

    private void answer(UUID id, Viewer viewer, Function<Live, Nudge> answer) {
        transactions.run(connection -> {
            Live live = waiting(store.one(connection, id)
                    .filter(nudge -> viewer.maySee(nudge.demand().repId()))
                    .orElseThrow(NudgeProblems::notFound));
            Nudge answered = answer.apply(live);
            store.save(connection, answered.equals(live) ? List.of() : List.of(answered));
            return answered;
        });
    }

    private static Live waiting(Nudge nudge) {
        if (nudge instanceof Live live) {
            return live;
        }
        throw NudgeProblems.ended(nudge.state());
    }

    /** The same answer sent again changes nothing. */
    private static boolean isSnoozed(Live live, Instant until) {
        return live instanceof Snoozed snoozed && snoozed.until().equals(until);
    }
}
