package io.thousandhands.touch.timeline;

import io.thousandhands.platform.sql.Await;
import io.thousandhands.touch.touch.TimelineEntry;
import io.thousandhands.touch.touch.TimelineEntry.Retraction;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The retractions in table {@code timeline}: few, and at times before what they retract, so a statement of their own. */
final class RetractionRows {
    private static final String UPSERT = """
            INSERT INTO timeline AS known
                (touch_id, customer_id, version, digest,
                 retracted_version, retraction_digest, retraction_reason, retracted_by)
            SELECT touch_id, customer_id, -1, 0, version, digest, reason, by
            FROM unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::bigint[], $5::text[], $6::text[])
                 AS told(touch_id, customer_id, version, digest, reason, by)
            ORDER BY touch_id, customer_id
            ON CONFLICT (touch_id, customer_id) DO UPDATE SET
                (retracted_version, retraction_digest, retraction_reason, retracted_by)
              = (excluded.retracted_version, excluded.retraction_digest, excluded.retraction_reason,
                 excluded.retracted_by)
            WHERE known.retracted_version IS NULL
               OR (known.retracted_version, known.retraction_digest)
                < (excluded.retracted_version, excluded.retraction_digest)
            """;

    private record Told(TimelineEntry.Key key, Retraction retraction) {
        static Stream<Told> of(TimelineEntry entry) {
            return entry.retraction() == null ? Stream.empty() : Stream.of(new Told(entry.key(), entry.retraction()));
        }
    }

    static void fold(SqlConnection connection, List<TimelineEntry> entries) {
        List<Told> told = entries.stream().flatMap(Told::of).toList();
        if (!told.isEmpty()) {
            Await.result(connection.preparedQuery(UPSERT).execute(columns(told)));
        }
    }

    private static Tuple columns(List<Told> told) {
        return Tuple.tuple(List.of(
                column(told, one -> one.key().touchId()).toArray(UUID[]::new),
                column(told, one -> one.key().customerId()).toArray(UUID[]::new),
                column(told, one -> one.retraction().version()).toArray(Long[]::new),
                column(told, one -> one.retraction().digest()).toArray(Long[]::new),
                column(told, one -> one.retraction().reason()).toArray(String[]::new),
                column(told, one -> one.retraction().by()).toArray(String[]::new)));
    }

    private static <T> Stream<@Nullable T> column(List<Told> told, Function<Told, @Nullable T> member) {
        return told.stream().map(member);
    }

    private RetractionRows() {}
}
