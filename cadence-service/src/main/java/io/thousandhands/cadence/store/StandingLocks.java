package io.thousandhands.cadence.store;

import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Locks rows of {@code standing} for a fold: its customers', and whosever their touches count for. Nobody on the way to a
 * root can then be merged or split, and the root's ledger stands still. Where nobody is merged this is one statement.
 */
@ApplicationScoped
public class StandingLocks {
    private static final String PLACE = """
            INSERT INTO standing (customer_id)
            SELECT id FROM unnest($1::uuid[]) AS wanted(id) ORDER BY id
            ON CONFLICT DO NOTHING
            """;

    private static final String LOCK = "SELECT " + StandingRows.GIVEN
            + " FROM standing o WHERE o.customer_id = ANY($1) ORDER BY o.customer_id FOR UPDATE";
    private static final String LOCK_FREE = LOCK + " SKIP LOCKED";

    private static final String UNLOCKED = "SAVEPOINT unlocked";
    private static final String UNLOCK = "ROLLBACK TO SAVEPOINT unlocked";

    /** @return the rows of these customers and of all on the way to their roots, locked; some others may be among them */
    public List<StandingRow> lock(SqlConnection connection, Set<UUID> customerIds) {
        Await.result(connection.query(UNLOCKED).execute());
        List<StandingRow> rows = lockInOrder(connection, customerIds);
        for (Set<UUID> ahead = ahead(rows); !ahead.isEmpty(); ahead = ahead(rows)) {
            rows = withThoseAhead(connection, rows, ahead);
        }
        return rows;
    }

    /** Out of order only what need not be waited for, so nobody waits in a circle; else all over again. */
    private static List<StandingRow> withThoseAhead(SqlConnection connection, List<StandingRow> rows, Set<UUID> ahead) {
        List<StandingRow> free = read(connection, LOCK_FREE, ahead);
        if (free.size() == ahead.size()) {
            List<StandingRow> all = new ArrayList<>(rows);
            all.addAll(free);
            return all;
        }
        Set<UUID> all = ids(rows);
        all.addAll(ahead);
        Await.result(connection.query(UNLOCK).execute());
        return lockInOrder(connection, all);
    }

    /**
     * Who is not known gets a row first, so that touches and the customer's own arrival wait for each other. New rows are
     * locked too: they are made while nothing else is.
     */
    private static List<StandingRow> lockInOrder(SqlConnection connection, Set<UUID> customerIds) {
        List<StandingRow> rows = read(connection, LOCK, customerIds);
        if (rows.size() == customerIds.size()) {
            return rows;
        }
        Await.result(connection.query(UNLOCK).execute());
        Await.result(connection.preparedQuery(PLACE).execute(tuple(customerIds)));
        return read(connection, LOCK, customerIds);
    }

    /** Whom somebody is merged into, and who is not locked yet. */
    private static Set<UUID> ahead(List<StandingRow> rows) {
        Set<UUID> ahead = rows.stream()
                .map(StandingRow::mergedInto)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (!ahead.isEmpty()) {
            ahead.removeAll(ids(rows));
        }
        return ahead;
    }

    private static Set<UUID> ids(List<StandingRow> rows) {
        return rows.stream().map(StandingRow::customerId).collect(Collectors.toCollection(HashSet::new));
    }

    private static List<StandingRow> read(SqlConnection connection, String sql, Set<UUID> customerIds) {
        return StandingTable.list(connection, sql, tuple(customerIds), StandingRows::given);
    }

    private static Tuple tuple(Set<UUID> customerIds) {
        return Tuple.of((Object) customerIds.toArray(UUID[]::new));
    }
}
