package io.thousandhands.touch.timeline;

import io.thousandhands.contracts.event.Touch;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.touch.fold.UuidArray;
import io.thousandhands.touch.touch.TimelineEntry;
import io.thousandhands.touch.touch.TimelineEntry.Content;
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

/** The contents in table {@code timeline}, written by one statement a batch; longer than most files by its columns. */
final class TimelineRows {
    private static final String UPSERT = """
            INSERT INTO timeline AS known
                (touch_id, customer_id, version, digest, first_digest, occurred_at, kind, source, source_id,
                 evidence, contact_ids, rep_id, direction, purpose, outcome, duration_seconds, sealed_note, changed_by,
                 first_version)
            SELECT touch_id, customer_id, version, digest, first_digest, occurred_at, kind, source, source_id,
                   evidence, contacts::uuid[], rep_id, direction, purpose, outcome, duration_seconds, sealed_note,
                   changed_by, first_version
            FROM unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::bigint[], $5::bigint[],
                        $6::timestamptz[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::uuid[],
                        $13::text[], $14::text[], $15::text[], $16::int[], $17::text[], $18::text[], $19::bigint[])
                 AS told(touch_id, customer_id, version, digest, first_digest, occurred_at, kind, source,
                         source_id, evidence, contacts, rep_id, direction, purpose, outcome, duration_seconds, sealed_note,
                         changed_by, first_version)
            ORDER BY touch_id, customer_id
            ON CONFLICT (touch_id, customer_id) DO UPDATE SET
                (version, digest, first_digest, occurred_at, kind, source, source_id,
                 evidence, contact_ids, rep_id, direction, purpose, outcome, duration_seconds, sealed_note, changed_by,
                 first_version)
              = (excluded.version, excluded.digest,
                 greatest(known.first_digest, excluded.first_digest), excluded.occurred_at, excluded.kind,
                 excluded.source, excluded.source_id, excluded.evidence, excluded.contact_ids, excluded.rep_id,
                 excluded.direction, excluded.purpose, excluded.outcome, excluded.duration_seconds,
                 excluded.sealed_note, excluded.changed_by, least(known.first_version, excluded.first_version))
            WHERE (known.version, known.digest) < (excluded.version, excluded.digest)
            """;

    /** For what is read after its correction, which the statement above passes over. */
    private static final String FIRST = """
            UPDATE timeline known SET
                first_digest = greatest(known.first_digest, told.first_digest),
                first_version = least(known.first_version, told.first_version)
            FROM unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::bigint[])
                 AS told(touch_id, customer_id, first_digest, first_version)
            WHERE known.touch_id = told.touch_id AND known.customer_id = told.customer_id
              AND (known.first_version > told.first_version
                   OR told.first_digest IS NOT NULL
                      AND (known.first_digest IS NULL OR known.first_digest < told.first_digest))
            """;

    /** An entry with what was told of its content. */
    private record Told(TimelineEntry entry, Content content) {
        static Stream<Told> of(TimelineEntry entry) {
            return entry.content() == null ? Stream.empty() : Stream.of(new Told(entry, entry.content()));
        }

        Touch touch() {
            return content.touch();
        }
    }

    static void fold(SqlConnection connection, List<TimelineEntry> entries) {
        List<Told> told = entries.stream().flatMap(Told::of).toList();
        if (told.isEmpty()) {
            return;
        }
        int written = Await.result(connection.preparedQuery(UPSERT).execute(columns(told)))
                .rowCount();
        if (written < told.size()) {
            Await.result(connection.preparedQuery(FIRST).execute(firsts(told)));
        }
    }

    private static Tuple firsts(List<Told> told) {
        return Tuple.of(
                column(told, one -> one.entry().key().touchId()).toArray(UUID[]::new),
                column(told, one -> one.entry().key().customerId()).toArray(UUID[]::new),
                column(told, one -> one.entry().firstDigest()).toArray(Long[]::new),
                column(told, one -> one.entry().firstVersion()).toArray(Long[]::new));
    }

    private static Tuple columns(List<Told> told) {
        return Tuple.tuple(List.of(
                column(told, one -> one.entry().key().touchId()).toArray(UUID[]::new),
                column(told, one -> one.entry().key().customerId()).toArray(UUID[]::new),
                column(told, one -> one.content().version()).toArray(Long[]::new),
                column(told, one -> one.content().digest()).toArray(Long[]::new),
                column(told, one -> one.entry().firstDigest()).toArray(Long[]::new),
                column(told, one -> one.touch().occurredAt().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new),
                texts(told, Touch::kind),
                texts(told, Touch::source),
                texts(told, Touch::sourceId),
                texts(told, touch -> word(touch.evidence())),
                texts(told, touch -> UuidArray.literal(touch.contactIds())),
                column(told, one -> one.touch().repId()).toArray(UUID[]::new),
                texts(told, touch -> word(touch.direction())),
                texts(told, Touch::purpose),
                texts(told, Touch::outcome),
                column(told, one -> one.touch().durationSeconds()).toArray(Integer[]::new),
                texts(told, Touch::sealedNote),
                column(told, one -> one.content().by()).toArray(String[]::new),
                column(told, one -> one.entry().firstVersion()).toArray(Long[]::new)));
    }

    private static String[] texts(List<Told> told, Function<Touch, @Nullable String> member) {
        return column(told, one -> member.apply(one.touch())).toArray(String[]::new);
    }

    private static <T> Stream<@Nullable T> column(List<Told> told, Function<Told, @Nullable T> member) {
        return told.stream().map(member);
    }

    /** As on the wire. */
    private static @Nullable String word(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name().toLowerCase(Locale.ROOT);
    }

    private TimelineRows() {}
}
