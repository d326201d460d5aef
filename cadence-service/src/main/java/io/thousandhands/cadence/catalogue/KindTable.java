package io.thousandhands.cadence.catalogue;

import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table {@code kinds}, as those see it who edit. */
@ApplicationScoped
class KindTable implements CatalogueTable<KindView> {
    private static final String SELECT = "SELECT name, weight, lingers_days, personal, version FROM kinds ";
    private static final String INSERT = """
            INSERT INTO kinds (no, name, weight, lingers_days, personal, version)
            SELECT coalesce(max(no) + 1, 0), $1, $2, $3, $4, $5 FROM kinds
            """;
    private static final String UPDATE =
            "UPDATE kinds SET weight = $2, lingers_days = $3, personal = $4, version = $5 WHERE name = $1";

    @Override
    public List<Versioned<KindView>> all(SqlClient client) {
        List<Versioned<KindView>> kinds = new ArrayList<>();
        Await.result(client.preparedQuery(SELECT + "ORDER BY no").execute()).forEach(row -> kinds.add(read(row)));
        return kinds;
    }

    @Override
    public Optional<Versioned<KindView>> find(SqlClient client, String name) {
        var rows = Await.result(client.preparedQuery(SELECT + "WHERE name = $1").execute(Tuple.of(name)))
                .iterator();
        return rows.hasNext() ? Optional.of(read(rows.next())) : Optional.empty();
    }

    /** Gives it the next number; edits are ordered by the caller's lock. */
    void insert(SqlClient client, Versioned<KindView> kind) {
        Await.result(client.preparedQuery(INSERT).execute(columns(kind)));
    }

    void update(SqlClient client, Versioned<KindView> kind) {
        Await.result(client.preparedQuery(UPDATE).execute(columns(kind)));
    }

    private static Tuple columns(Versioned<KindView> kind) {
        KindView view = kind.view();
        return Tuple.of(view.name(), view.weight(), view.lingersDays(), view.personal(), kind.version());
    }

    private static Versioned<KindView> read(Row row) {
        return new Versioned<>(
                row.getLong("version"),
                new KindView(
                        row.getString("name"),
                        row.getDouble("weight"),
                        row.getInteger("lingers_days"),
                        row.getBoolean("personal")));
    }
}
