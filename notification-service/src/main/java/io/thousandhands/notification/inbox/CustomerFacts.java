package io.thousandhands.notification.inbox;

import io.thousandhands.notification.decide.People;
import io.thousandhands.notification.nudge.Because;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What reasons of a dismissal rest on, within the caller's transaction on a worker thread. */
@ApplicationScoped
class CustomerFacts {
    private static final String FACTS = """
            SELECT coalesce(c.stage = 'former', false) AS former, c.policy_id IS NOT NULL AS own_policy,
                   EXISTS (SELECT FROM jsonb_to_recordset(c.resting) AS rest("from" timestamptz, until timestamptz)
                           WHERE rest."from" <= $2 AND (rest.until IS NULL OR rest.until > $2)) AS resting
            FROM customer c WHERE c.id = $1
            """;

    private final Clock clock;

    CustomerFacts(Clock clock) {
        this.clock = clock;
    }

    /** Null: the customer is not known. */
    Because.@Nullable Facts of(SqlConnection connection, UUID customerId) {
        Instant now = clock.instant();
        UUID[] ids = {customerId};
        for (Row row : Await.result(
                connection.preparedQuery(FACTS).execute(Tuple.of(customerId, now.atOffset(ZoneOffset.UTC))))) {
            return new Because.Facts(
                    row.getBoolean("resting"),
                    row.getBoolean("own_policy"),
                    row.getBoolean("former"),
                    People.around(connection, ids, now).responsibleFor(customerId));
        }
        return null;
    }
}
