package io.thousandhands.cadence.catalogue;

import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table {@code policies}, as those see it who edit. */
@ApplicationScoped
class PolicyTable implements CatalogueTable<PolicyView> {
    private static final String SELECT = "SELECT id, touches_a_year, warn_at, version FROM policies ";
    private static final String SAVE = """
            INSERT INTO policies (id, touches_a_year, warn_at, version) VALUES ($1, $2, $3, $4)
            ON CONFLICT (id) DO UPDATE SET
                (touches_a_year, warn_at, version) = (excluded.touches_a_year, excluded.warn_at, excluded.version)
            """;

    @Override
    public List<Versioned<PolicyView>> all(SqlClient client) {
        List<Versioned<PolicyView>> policies = new ArrayList<>();
        Await.result(client.preparedQuery(SELECT + "ORDER BY id").execute()).forEach(row -> policies.add(read(row)));
        return policies;
    }

    @Override
    public Optional<Versioned<PolicyView>> find(SqlClient client, String id) {
        var rows = Await.result(client.preparedQuery(SELECT + "WHERE id = $1").execute(Tuple.of(id)))
                .iterator();
        return rows.hasNext() ? Optional.of(read(rows.next())) : Optional.empty();
    }

    void save(SqlClient client, Versioned<PolicyView> policy) {
        PolicyView view = policy.view();
        Await.result(client.preparedQuery(SAVE)
                .execute(Tuple.of(view.id(), view.touchesAYear(), view.warnAt(), policy.version())));
    }

    private static Versioned<PolicyView> read(Row row) {
        return new Versioned<>(
                row.getLong("version"),
                new PolicyView(row.getString("id"), row.getInteger("touches_a_year"), row.getDouble("warn_at")));
    }
}
