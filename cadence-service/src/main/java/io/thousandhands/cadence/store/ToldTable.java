package io.thousandhands.cadence.store;

import io.thousandhands.cadence.told.Told;
import io.thousandhands.cadence.told.Word;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The table {@code told}. Whoever reads or writes a customer's row holds the lock of their standing. */
@ApplicationScoped
public class ToldTable {
    private static final String LOAD =
            "SELECT customer_id, word, at, slips_at, revision, episode FROM told WHERE customer_id = ANY($1)";

    private static final String SAVE = """
            INSERT INTO told (customer_id, word, at, slips_at, revision, episode)
            SELECT * FROM unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::timestamptz[], $5::bigint[], $6::bigint[])
            ON CONFLICT (customer_id) DO UPDATE SET
                (word, at, slips_at, revision, episode)
              = (excluded.word, excluded.at, excluded.slips_at, excluded.revision, excluded.episode)
            """;

    private static final String FORGOTTEN = """
            SELECT s.customer_id FROM unnest($1::uuid[], $2::bigint[]) AS s(customer_id, revision)
            LEFT JOIN told t USING (customer_id)
            WHERE coalesce(t.revision, 0) < s.revision
            """;

    private static final String LEARN = """
            INSERT INTO told AS t (customer_id, word, at, slips_at, revision, episode)
            SELECT * FROM unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::timestamptz[], $5::bigint[], $6::bigint[])
            ON CONFLICT (customer_id) DO UPDATE SET
                (word, at, slips_at, revision, episode)
              = (excluded.word, excluded.at, excluded.slips_at, excluded.revision, greatest(t.episode, excluded.episode))
            WHERE t.revision < excluded.revision
            """;

    /** Of whom more was told than is known here. */
    public Set<UUID> forgotten(SqlConnection connection, Map<UUID, Told> told) {
        Collection<Map.Entry<UUID, Told>> rows = told.entrySet();
        Tuple columns = Tuple.of(Column.uuids(rows, Map.Entry::getKey), Column.longs(rows, row -> row.getValue()
                .revision()));
        Set<UUID> forgotten = new HashSet<>();
        Await.result(connection.preparedQuery(FORGOTTEN).execute(columns))
                .forEach(row -> forgotten.add(row.getUUID(0)));
        return forgotten;
    }

    /** Keeps what is newer. */
    public void learn(SqlConnection connection, Map<UUID, Told> told) {
        Await.result(connection.preparedQuery(LEARN).execute(columns(told)));
    }

    /** @return only those of whom anything was told; of the others it is {@link Told#NOTHING} */
    public Map<UUID, Told> load(SqlConnection connection, List<StandingRow> standings) {
        UUID[] ids = Column.uuids(standings, StandingRow::customerId);
        Map<UUID, Told> told = new HashMap<>();
        for (Row row : Await.result(connection.preparedQuery(LOAD).execute(Tuple.of(ids)))) {
            told.put(row.getUUID("customer_id"), read(row));
        }
        return told;
    }

    public void save(SqlConnection connection, Map<UUID, Told> told) {
        if (told.isEmpty()) {
            return;
        }
        Await.result(connection.preparedQuery(SAVE).execute(columns(told)));
    }

    private static Tuple columns(Map<UUID, Told> told) {
        Collection<Map.Entry<UUID, Told>> rows = told.entrySet();
        return Tuple.of(
                Column.uuids(rows, Map.Entry::getKey),
                Column.texts(rows, row -> row.getValue().word().name().toLowerCase(Locale.ROOT)),
                Column.times(rows, row -> row.getValue().at()),
                Column.times(rows, row -> row.getValue().slipsAt()),
                Column.longs(rows, row -> row.getValue().revision()),
                Column.longs(rows, row -> row.getValue().episode()));
    }

    private static Told read(Row row) {
        return new Told(
                Word.valueOf(row.getString("word").toUpperCase(Locale.ROOT)),
                Times.get(row, "at"),
                Times.getOrNull(row, "slips_at"),
                row.getLong("revision"),
                row.getLong("episode"));
    }
}
