package io.thousandhands.cadence.store;

import io.thousandhands.cadence.kind.Kind;
import io.thousandhands.cadence.kind.Kinds;
import io.thousandhands.cadence.policy.Policies;
import io.thousandhands.cadence.policy.Policy;
import io.thousandhands.cadence.standing.Catalogue;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The tables {@code kinds} and {@code policies}, as those read them who derive. Never kept between transactions: another
 * replica may have changed them.
 */
@ApplicationScoped
public class CatalogueTables {
    private static final String KINDS = "SELECT no, name, weight, lingers_days, personal FROM kinds ORDER BY no";
    private static final String POLICIES = "SELECT id, touches_a_year, warn_at FROM policies";

    private static final String LOCK = "'policies'::regclass::oid::bigint)";

    public Catalogue load(SqlClient client) {
        return new Catalogue(
                new Policies(list(client, POLICIES, CatalogueTables::policy)),
                new Kinds(list(client, KINDS, CatalogueTables::kind)));
    }

    /**
     * From here to the end of this transaction the catalogue does not change. For whoever makes a standing that a walk
     * over all standings would not see yet.
     */
    public void awaitNoChange(SqlConnection connection) {
        Await.result(
                connection.query("SELECT pg_advisory_xact_lock_shared(" + LOCK).execute());
    }

    /** From here to the end of this transaction nobody makes a standing out of the old catalogue. */
    public void beginChange(SqlConnection connection) {
        Await.result(connection.query("SELECT pg_advisory_xact_lock(" + LOCK).execute());
    }

    private static <T> List<T> list(SqlClient client, String sql, Function<Row, T> read) {
        List<T> list = new ArrayList<>();
        Await.result(client.preparedQuery(sql).execute()).forEach(row -> list.add(read.apply(row)));
        return list;
    }

    private static Kind kind(Row row) {
        return new Kind(
                row.getShort("no"),
                row.getString("name"),
                row.getDouble("weight"),
                row.getInteger("lingers_days"),
                row.getBoolean("personal"));
    }

    private static Policy policy(Row row) {
        return new Policy(row.getString("id"), row.getInteger("touches_a_year"), row.getDouble("warn_at"));
    }
}
