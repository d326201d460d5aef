package io.thousandhands.notification.decide;

import io.thousandhands.notification.nudge.Nudge;
import io.thousandhands.notification.nudge.Snoozed;
import io.thousandhands.notification.store.NudgeStore;
import io.thousandhands.platform.sql.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Opens nudges again whose snooze is over. */
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
            List<Nudge> woken = store.due(connection, clock.instant(), batch).stream()
                    .<Nudge>map(nudge -> ((Snoozed) nudge).woken())
                    .toList();
            store.save(connection, woken);
            return woken.size() == batch;
        });
    }
}
