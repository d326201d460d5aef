package io.thousandhands.cadence.store;

import io.thousandhands.cadence.ledger.Entry;
import io.thousandhands.cadence.ledger.Entry.Key;
import io.thousandhands.cadence.ledger.Entry.Occurrence;
import io.thousandhands.cadence.ledger.Taken;
import io.thousandhands.cadence.standing.Reading;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The table {@code ledger}: takes what the log says, and gives the sure road to a reading. */
@ApplicationScoped
public class LedgerTable {
    /**
     * The comparison of rows is {@link Entry#PRECEDENCE}. What was known is seen as it was before the statement, and nobody
     * else adds to it, since the standings are locked; asking the written rows instead (xmax) would keep the table from
     * being partitioned. Answers only with what was not simply new, which is next to nothing.
     */
    private static final String TAKE = """
            WITH said AS (
                SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::bigint[], $5::timestamptz[],
                                     $6::smallint[], $7::smallint[], $8::boolean[])
                         AS s(customer_id, touch_id, version, digest, occurred_at, kind_no, contacts, retracted)
            ), taken AS (
                INSERT INTO ledger AS known
                       (customer_id, touch_id, version, digest, occurred_at, kind_no, contacts, retracted)
                SELECT * FROM said
                ON CONFLICT (customer_id, touch_id) DO UPDATE SET
                    (version, digest, occurred_at, kind_no, contacts, retracted)
                  = (excluded.version, excluded.digest, excluded.occurred_at, excluded.kind_no, excluded.contacts,
                     excluded.retracted)
                WHERE (excluded.version, excluded.retracted, excluded.digest)
                    > (known.version, known.retracted, known.digest)
                RETURNING customer_id, touch_id, true AS is_taken
            )
            SELECT customer_id, touch_id, is_taken IS NOT NULL AS is_changed
            FROM said LEFT JOIN taken USING (customer_id, touch_id)
            WHERE is_taken IS NULL
               OR EXISTS (SELECT FROM ledger known
                          WHERE known.customer_id = said.customer_id AND known.touch_id = said.touch_id)
            """;

    private static final String READ = """
            SELECT root_id, kind_no,
                   max(occurred_at) FILTER (WHERE occurred_at <= $3) AS last_at,
                   min(occurred_at) FILTER (WHERE occurred_at > $3) AS planned_at
            FROM unnest($1::uuid[], $2::uuid[]) AS counted(root_id, customer_id)
            JOIN ledger USING (customer_id)
            WHERE NOT retracted
            GROUP BY root_id, kind_no
            """;

    /**
     * Keeps of each touch the highest that was said.
     *
     * @param entries at most one for each touch of a customer; the customers' standings are locked
     */
    public Taken take(SqlConnection connection, Collection<Entry> entries) {
        Tuple columns = Tuple.tuple(List.of(
                Column.uuids(entries, Entry::customerId),
                Column.uuids(entries, Entry::touchId),
                Column.longs(entries, Entry::version),
                Column.longs(entries, Entry::digest),
                Column.times(entries, occurrence(Occurrence::at)),
                shorts(entries, occurrence(Occurrence::kindNo)),
                shorts(entries, occurrence(Occurrence::contacts)),
                entries.stream().map(Entry::retracted).toArray(Boolean[]::new)));
        Set<Key> notNew = new HashSet<>();
        Set<UUID> changed = new HashSet<>();
        for (Row row : Await.result(connection.preparedQuery(TAKE).execute(columns))) {
            notNew.add(new Key(row.getUUID("customer_id"), row.getUUID("touch_id")));
            if (row.getBoolean("is_changed")) {
                changed.add(row.getUUID("customer_id"));
            }
        }
        List<Entry> added = entries.stream()
                .filter(entry -> !notNew.contains(Key.of(entry)))
                .toList();
        return new Taken(added, changed);
    }

    /** A customer whose touches count for a root; mostly themselves. */
    private record Counted(UUID rootId, UUID customerId) {}

    /** The sure road: what the whole ledger says of these customers at t. @return a reading for each */
    public Map<UUID, Reading> read(SqlConnection connection, Collection<StandingRow> rows, Instant t) {
        Map<UUID, Reading> readings = new HashMap<>();
        rows.forEach(row -> readings.put(row.customerId(), Reading.NOTHING));
        List<Counted> counted = rows.stream()
                .flatMap(row -> row.counted().map(id -> new Counted(row.customerId(), id)))
                .toList();
        if (!counted.isEmpty()) {
            Tuple parameters = Tuple.of(
                    Column.uuids(counted, Counted::rootId), Column.uuids(counted, Counted::customerId), Times.toSql(t));
            for (Row row : Await.result(connection.preparedQuery(READ).execute(parameters))) {
                readings.merge(row.getUUID("root_id"), reading(row, t), Reading::merge);
            }
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
