package io.thousandhands.touch.adapter.store;

import io.thousandhands.contracts.Topic;
import io.thousandhands.platform.consume.Watermarks;
import io.thousandhands.platform.sql.Transactions;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Removes what is too old, and what speaks of customers who were erased. On the keeper's thread, on every replica.
 *
 * <p>It looks for erased customers now and then, and not in the fold that hears of them: a touch may reach the timeline
 * after its customer is gone from the other topic.
 */
@ApplicationScoped
public class Forgetting {
    private static final int CHUNK = 1000;

    private final Transactions transactions;
    private final TooOld tooOld;
    private final Watermarks watermarks;
    private final Clock clock;

    Forgetting(Transactions transactions, TooOld tooOld, Watermarks watermarks, Clock clock) {
        this.transactions = transactions;
        this.tooOld = tooOld;
        this.watermarks = watermarks;
        this.clock = clock;
    }

    public void round() {
        Instant now = clock.instant();
        repeat(connection -> tooOld.remove(connection, now, CHUNK));
        repeat(connection -> OfErased.remove(connection, now, CHUNK));
        if (isReadToTheEnd()) {
            repeat(connection -> OfErased.removeWaitedInVain(connection, now, CHUNK));
        }
    }

    /** In chunks, so that no transaction is long. */
    private void repeat(ToIntFunction<SqlConnection> chunk) {
        int done;
        do {
            done = transactions.run(chunk::applyAsInt);
        } while (done >= CHUNK);
    }

    /** While the timeline is read again, what is on it looks as if it were not. */
    private boolean isReadToTheEnd() {
        return watermarks.least(Set.of(Topic.TOUCHES)).isPresent();
    }
}
