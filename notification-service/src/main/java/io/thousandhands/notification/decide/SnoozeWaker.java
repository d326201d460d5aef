package io.thousandhands.notification.decide;

import io.thousandhands.notification.nudge.Nudge;
import io.thousandhands.notification.nudge.Snoozed;
import io.thousandhands.notification.pace.Hours;
import io.thousandhands.notification.pace.WorkWeek;
import io.thousandhands.notification.store.NudgeStore;
import io.thousandhands.notification.store.RepHours;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.platform.sql.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Opens nudges again whose snooze is over, or has them wait for the next hour of a rep whose hours have changed. */
@ApplicationScoped
class SnoozeWaker {
    private final Transactions transactions;
    private final NudgeStore store;
    private final Clock clock;
    private final int batch;

    SnoozeWaker(Transactions transactions, NudgeStore store, Clock clock, DecideConfig config) {
        this.transactions = transactions;
        this.store = store;
        this.clock = clock;
        this.batch = config.batch();
    }

    /** @return whether there may be more */
    boolean wakeDue() {
        return transactions.run(connection -> {
            Instant now = clock.instant();
            List<Nudge> due = store.due(connection, now, batch);
            Set<UUID> reps = due.stream().map(nudge -> nudge.demand().repId()).collect(Collectors.toSet());
            if (!due.isEmpty()) {
                Map<UUID, Hours> hours = Await.result(RepHours.of(connection, reps));
                store.save(
                        connection,
                        due.stream().map(nudge -> awake(nudge, hours, now)).toList());
            }
            return due.size() == batch;
        });
    }

    private static Nudge awake(Nudge nudge, Map<UUID, Hours> hours, Instant now) {
        Snoozed snoozed = (Snoozed) nudge;
        Instant first = hours.getOrDefault(nudge.demand().repId(), new Hours(WorkWeek.USUAL, null))
                .firstFrom(now);
        return first.isAfter(now) ? snoozed.until(first) : snoozed.woken();
    }
}
