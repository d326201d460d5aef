package io.thousandhands.cadence.store;

import io.thousandhands.cadence.ledger.Entry;
import io.thousandhands.cadence.ledger.Entry.Occurrence;
import io.thousandhands.cadence.standing.Reading;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The table {@code ledger}: takes what the log says, and gives the sure road to a reading. */
@ApplicationScoped
public class LedgerTable {
    /** The comparison of rows is {@link Entry#PRECEDENCE}. A row that was inserted has no xmax. */
    private static final String TAKE = """
            INSERT INTO ledger AS known (customer_id, touch_id, version, digest, occurred_at, kind_no, contacts, retracted)
            SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::bigint[], $5::timestamptz[], $6::smallint[],
                                 $7::smallint[], $8::boolean[])
            ON CONFLICT (customer_id, touch_id) DO UPDATE SET
                (version, digest, occurred_at, kind_no, contacts, retracted)
              = (excluded.version, excluded.digest, excluded.occurred_at, excluded.kind_no, excluded.contacts,
                 excluded.retracted)
            WHERE (excluded.version, excluded.retracted, excluded.digest)
                > (known.version, known.retracted, known.digest)
            RETURNING customer_id, occurred_at, kind_no, contacts, xmax = 0 AS is_new
            """;

    private static final String READ = """
            SELECT customer_id, kind_no,
                   max(occurred_at) FILTER (WHERE occurred_at <= $2) AS last_at,
                   min(occurred_at) FILTER (WHERE occurred_at > $2) AS planned_at
            FROM ledger
            WHERE customer_id = ANY($1) AND NOT retracted
            GROUP BY customer_id, kind_no
            """;

    /**
     * What became of an entry that is higher than all before it.
     *
     * @param added null: something that was known has changed, so the customer must be read again
     */
    public record Taken(UUID customerId, @Nullable Occurrence added) {}

    /**
     * Keeps of each touch the highest that was said.
     *
     * @param entries at most one for each touch of a customer; the customers' standings are locked
     * @return of what was new; what was known, or lower than what is known, changes nothing
     */
    public List<Taken> take(SqlConnection connection, Collection<Entry> entries) {
        Tuple columns = Tuple.tuple(List.of(
                Column.uuids(entries, Entry::customerId),
                Column.uuids(entries, Entry::touchId),
                Column.longs(entries, Entry::version),
                Column.longs(entries, Entry::digest),
                Column.times(entries, occurrence(Occurrence::at)),
                shorts(entries, occurrence(Occurrence::kindNo)),
                shorts(entries, occurrence(Occurrence::contacts)),
                entries.stream().map(Entry::retracted).toArray(Boolean[]::new)));
        List<Taken> taken = new ArrayList<>();
        for (Row row : Await.result(connection.preparedQuery(TAKE).execute(columns))) {
            boolean isNew = row.getBoolean("is_new");
            Occurrence occurrence = occurrence(row);
            // A retraction that came before its touch adds nothing, and there was nothing to change.
            if (!isNew || occurrence != null) {
                taken.add(new Taken(row.getUUID("customer_id"), isNew ? occurrence : null));
            }
        }
        return taken;
    }

    /** The sure road: what the whole ledger says at t. @return nothing for who was never touched */
    public Map<UUID, Reading> read(SqlConnection connection, Collection<UUID> customerIds, Instant t) {
        Map<UUID, Reading> readings = new HashMap<>();
        if (customerIds.isEmpty()) {
            return readings;
        }
        Tuple parameters = Tuple.of(customerIds.toArray(UUID[]::new), Times.toSql(t));
        for (Row row : Await.result(connection.preparedQuery(READ).execute(parameters))) {
            readings.merge(row.getUUID("customer_id"), reading(row, t), Reading::merge);
        }
        return readings;
    }

    private static Reading reading(Row row, Instant t) {
        Reading reading = Reading.NOTHING;
        for (String column : List.of("last_at", "planned_at")) {
            Instant at = Times.getOrNull(row, column);
            reading = at == null ? reading : reading.with(new Occurrence(row.getShort("kind_no"), at, 0), t);
        }
        return reading;
    }

    private static @Nullable Occurrence occurrence(Row row) {
        Instant at = Times.getOrNull(row, "occurred_at");
        return at == null ? null : new Occurrence(row.getShort("kind_no"), at, row.getShort("contacts"));
    }

    private static <T> Function<Entry, @Nullable T> occurrence(Function<Occurrence, T> fact) {
        return entry -> entry.occurrence() == null ? null : fact.apply(entry.occurrence());
    }

    private static Short[] shorts(Collection<Entry> entries, Function<Entry, @Nullable Integer> fact) {
        return entries.stream()
                .map(fact)
                .map(number -> number == null ? null : number.shortValue())
                .toArray(Short[]::new);
    }
}
