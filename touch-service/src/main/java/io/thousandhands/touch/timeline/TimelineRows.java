package io.thousandhands.touch.timeline;

import io.thousandhands.contracts.event.Touch;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.touch.fold.UuidArray;
import io.thousandhands.touch.touch.TimelineEntry;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table {@code timeline}, written by one statement a batch; longer than most files by its columns. */
final class TimelineRows {
    /** The order of {@link io.thousandhands.touch.touch.TouchOrder}, as PostgreSQL compares rows. */
    private static final String UPSERT = """
            INSERT INTO timeline AS known
                (touch_id, customer_id, version, retracted, digest, first_digest, occurred_at, kind, source, source_id,
                 evidence, contact_ids, rep_id, direction, purpose, outcome, duration_seconds, sealed_note)
            SELECT touch_id, customer_id, version, retracted, digest, first_digest, occurred_at, kind, source, source_id,
                   evidence, contacts::uuid[], rep_id, direction, purpose, outcome, duration_seconds, sealed_note
            FROM unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::boolean[], $5::bigint[], $6::bigint[],
                        $7::timestamptz[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::uuid[],
                        $14::text[], $15::text[], $16::text[], $17::int[], $18::text[])
                 AS told(touch_id, customer_id, version, retracted, digest, first_digest, occurred_at, kind, source,
                         source_id, evidence, contacts, rep_id, direction, purpose, outcome, duration_seconds,
                         sealed_note)
            ORDER BY touch_id, customer_id
            ON CONFLICT (touch_id, customer_id) DO UPDATE SET
                (version, retracted, digest, first_digest, occurred_at, kind, source, source_id,
                 evidence, contact_ids, rep_id, direction, purpose, outcome, duration_seconds, sealed_note)
              = (excluded.version, excluded.retracted, excluded.digest,
                 greatest(known.first_digest, excluded.first_digest), excluded.occurred_at, excluded.kind,
                 excluded.source, excluded.source_id, excluded.evidence, excluded.contact_ids, excluded.rep_id,
                 excluded.direction, excluded.purpose, excluded.outcome, excluded.duration_seconds,
                 excluded.sealed_note)
            WHERE (known.version, known.retracted, known.digest)
                < (excluded.version, excluded.retracted, excluded.digest)
            """;

    /** For a recording that is read after its correction, which the statement above passes over. */
    private static final String FIRST = """
            UPDATE timeline known SET first_digest = told.first_digest
            FROM unnest($1::uuid[], $2::uuid[], $3::bigint[]) AS told(touch_id, customer_id, first_digest)
            WHERE known.touch_id = told.touch_id AND known.customer_id = told.customer_id
              AND told.first_digest IS NOT NULL
              AND (known.first_digest IS NULL OR known.first_digest < told.first_digest)
            """;

    static void fold(SqlConnection connection, List<TimelineEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        int written = Await.result(connection.preparedQuery(UPSERT).execute(columns(entries)))
                .rowCount();
        if (written < entries.size()) {
            Await.result(connection.preparedQuery(FIRST).execute(firsts(entries)));
        }
    }

    private static Tuple firsts(List<TimelineEntry> entries) {
        return Tuple.of(
                column(entries, entry -> entry.key().touchId()).toArray(UUID[]::new),
                column(entries, entry -> entry.key().customerId()).toArray(UUID[]::new),
                column(entries, TimelineEntry::firstDigest).toArray(Long[]::new));
    }

    private static Tuple columns(List<TimelineEntry> entries) {
        return Tuple.tuple(List.of(
                column(entries, entry -> entry.key().touchId()).toArray(UUID[]::new),
                column(entries, entry -> entry.key().customerId()).toArray(UUID[]::new),
                column(entries, entry -> entry.order().version()).toArray(Long[]::new),
                column(entries, entry -> entry.order().retracted()).toArray(Boolean[]::new),
                column(entries, entry -> entry.order().digest()).toArray(Long[]::new),
                column(entries, TimelineEntry::firstDigest).toArray(Long[]::new),
                content(entries, touch -> touch.occurredAt().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new),
                texts(entries, Touch::kind),
                texts(entries, Touch::source),
                texts(entries, Touch::sourceId),
                texts(entries, touch -> word(touch.evidence())),
                texts(entries, touch -> UuidArray.literal(touch.contactIds())),
                content(entries, Touch::repId).toArray(UUID[]::new),
                texts(entries, touch -> word(touch.direction())),
                texts(entries, Touch::purpose),
                texts(entries, Touch::outcome),
                content(entries, Touch::durationSeconds).toArray(Integer[]::new),
                texts(entries, Touch::sealedNote)));
    }

    private static String[] texts(List<TimelineEntry> entries, Function<Touch, @Nullable String> member) {
        return content(entries, member).toArray(String[]::new);
    }

    /** Null for what was retracted. */
    private static <T> Stream<@Nullable T> content(List<TimelineEntry> entries, Function<Touch, @Nullable T> member) {
        return column(entries, entry -> entry.touch() == null ? null : member.apply(entry.touch()));
    }

    private static <T> Stream<@Nullable T> column(
            List<TimelineEntry> entries, Function<TimelineEntry, @Nullable T> member) {
        return entries.stream().map(member);
    }

    /** As on the wire. */
    private static @Nullable String word(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name().toLowerCase(Locale.ROOT);
    }

    private TimelineRows() {}
}
