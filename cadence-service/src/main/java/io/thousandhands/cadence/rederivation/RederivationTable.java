package io.thousandhands.cadence.rederivation;

import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one row of {@code rederivation}. */
@ApplicationScoped
public class RederivationTable {
    private static final String LOCK = "SELECT FROM rederivation FOR UPDATE";
    private static final String LOCK_IF_PENDING =
            "SELECT walked_to FROM rederivation WHERE pending FOR UPDATE SKIP LOCKED";
    private static final String ADVANCE = "UPDATE rederivation SET walked_to = $1";
    private static final String FINISH = "UPDATE rederivation SET pending = false, walked_to = NULL";
    private static final String WANT = "UPDATE rederivation SET pending = true, walked_to = NULL";
    private static final String IS_PENDING = "SELECT pending FROM rederivation";

    /** @param walkedTo null: not begun */
    record Walk(@Nullable UUID walkedTo) {}

    /** Whoever changes the catalogue comes here first, so that changes come one after another. */
    public void lock(SqlConnection connection) {
        Await.result(connection.preparedQuery(LOCK).execute());
    }

    /** All standings are to be derived again; the row is locked. */
    public void want(SqlConnection connection) {
        Await.result(connection.preparedQuery(WANT).execute());
    }

    /** Whether standings may still be as an older catalogue had them. */
    public boolean isPending(SqlClient client) {
        return Await.result(client.preparedQuery(IS_PENDING).execute())
                .iterator()
                .next()
                .getBoolean(0);
    }

    /** @return null: nothing to do, or another replica does it */
    @Nullable
    Walk lockWalk(SqlConnection connection) {
        RowIterator<Row> rows = Await.result(
                        connection.preparedQuery(LOCK_IF_PENDING).execute())
                .iterator();
        return rows.hasNext() ? new Walk(rows.next().getUUID(0)) : null;
    }

    void advance(SqlConnection connection, UUID walkedTo) {
        Await.result(connection.preparedQuery(ADVANCE).execute(Tuple.of(walkedTo)));
    }

    void finish(SqlConnection connection) {
        Await.result(connection.preparedQuery(FINISH).execute());
    }
}
