package io.thousandhands.notification.decide;

import io.thousandhands.platform.sql.Await;
import io.thousandhands.platform.sql.Transactions;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;

/** Has customers decided again whose nudge nothing holds any more. */
@ApplicationScoped
class HoldEnds {
    /** If something new holds the nudge, or still does by the clock of whoever decides, the decision says so. */
    private static final String MARK = """
            WITH over AS (
                SELECT c.id FROM customer c
                WHERE c.id IN (SELECT customer_id FROM nudge
                               WHERE held_until <= $1 AND state IN ('waiting', 'open')
                               ORDER BY held_until LIMIT $2)
                  AND NOT c.undecided
                ORDER BY c.id
                FOR UPDATE SKIP LOCKED
            )
            UPDATE customer SET undecided = true FROM over WHERE customer.id = over.id
            """;

    private final Transactions transactions;
    private final Clock clock;
    private final int batch;

    HoldEnds(Transactions transactions, Clock clock, DecideConfig config) {
        this.transactions = transactions;
        this.clock = clock;
        this.batch = config.batch();
    }

    void markDue() {
        transactions.run(connection -> Await.result(
                connection.preparedQuery(MARK).execute(Tuple.of(clock.instant().atOffset(ZoneOffset.UTC), batch))));
    }
}
