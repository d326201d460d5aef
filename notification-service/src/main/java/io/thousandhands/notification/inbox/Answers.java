package io.thousandhands.notification.inbox;

import io.thousandhands.notification.nudge.Because;
import io.thousandhands.notification.nudge.Live;
import io.thousandhands.notification.nudge.Nudge;
import io.thousandhands.notification.nudge.Snooze;
import io.thousandhands.notification.nudge.Snoozed;
import io.thousandhands.notification.nudge.Waiting;
import io.thousandhands.notification.store.NudgeStore;
import io.thousandhands.notification.store.RepHours;
import io.thousandhands.platform.access.Viewer;
import io.thousandhands.platform.problem.ProblemException;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.platform.sql.Transactions;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/** What a rep answers to a nudge, on a worker thread. */
@ApplicationScoped
public class Answers {
    private final Transactions transactions;
    private final NudgeStore store;
    private final CustomerFacts facts;
    private final Clock clock;

    Answers(Transactions transactions, NudgeStore store, CustomerFacts facts, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.facts = facts;
        this.clock = clock;
    }

    /** @throws ProblemException 404 if the viewer may not see it, 409 if it has ended or can be snoozed no more */
    public void snooze(UUID id, Viewer viewer, Instant until) {
        answer(id, viewer, (connection, live) -> snoozed(live, withinHours(connection, live, until)));
    }

    /** @throws ProblemException 404 if the viewer may not see it, 409 if it has ended or the fact is not there */
    void dismiss(UUID id, Viewer viewer, Because because) {
        answer(id, viewer, (connection, live) -> {
            if (!because.holds(facts.of(connection, live.subject().customerId()), live)) {
                throw NudgeProblems.factFirst(because);
            }
            return live.dismissed(because, clock.instant());
        });
    }

    private void answer(UUID id, Viewer viewer, BiFunction<SqlConnection, Live, Nudge> answer) {
        transactions.run(connection -> {
            Live live = alive(store.one(connection, id)
                    .filter(nudge -> viewer.maySee(nudge.demand().repId()))
                    .orElseThrow(NudgeProblems::notFound));
            Nudge answered = answer.apply(connection, live);
            store.save(connection, answered.equals(live) ? List.of() : List.of(answered));
            return answered;
        });
    }

    private static Live alive(Nudge nudge) {
        if (nudge instanceof Live live) {
            return live;
        }
        throw NudgeProblems.ended(nudge.state());
    }

    /** The same answer sent again changes nothing. */
    private static Nudge snoozed(Live live, Instant until) {
        if (live instanceof Snoozed snoozed && snoozed.until().equals(until)) {
            return live;
        }
        if (live instanceof Waiting) {
            throw NudgeProblems.waits();
        }
        if (!Snooze.isLeft(live)) {
            throw NudgeProblems.snoozedEnough();
        }
        return live.snoozed(until);
    }

    private static Instant withinHours(SqlConnection connection, Live live, Instant until) {
        UUID repId = live.demand().repId();
        return Await.result(RepHours.of(connection, List.of(repId))).values().stream()
                .map(hours -> hours.firstFrom(until))
                .findFirst()
                .orElse(until);
    }
}
