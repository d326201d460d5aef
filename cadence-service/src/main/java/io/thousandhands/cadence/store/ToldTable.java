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
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        Collection<Map.Entry<UUID, Told>> rows = told.entrySet();
        Tuple columns = Tuple.of(
                Column.uuids(rows, Map.Entry::getKey),
                Column.texts(rows, row -> row.getValue().word().name().toLowerCase(Locale.ROOT)),
                Column.times(rows, row -> row.getValue().at()),
                Column.times(rows, row -> row.getValue().slipsAt()),
                Column.longs(rows, row -> row.getValue().revision()),
                Column.longs(rows, row -> row.getValue().episode()));
        Await.result(connection.preparedQuery(SAVE).execute(columns));
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
