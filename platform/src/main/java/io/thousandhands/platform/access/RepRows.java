package io.thousandhands.platform.access;

import io.thousandhands.contracts.event.Rep;
import io.thousandhands.contracts.event.RepEvent;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table {@code rep_directory} as one statement for many reps. */
final class RepRows {
    static final String UPSERT = """
            INSERT INTO rep_directory AS known (id, version, name, email, time_zone, manager_id, issuer, subject,
                                                departed_at, absent_from, absent_until, stand_in_id)
            SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::uuid[], $7::text[],
                                 $8::text[], $9::timestamptz[], $10::timestamptz[], $11::timestamptz[], $12::uuid[])
                   AS told(id)
            ORDER BY told.id
            ON CONFLICT (id) DO UPDATE SET
                (version, name, email, time_zone, manager_id, issuer, subject,
                 departed_at, absent_from, absent_until, stand_in_id)
              = (excluded.version, excluded.name, excluded.email, excluded.time_zone, excluded.manager_id,
                 excluded.issuer, excluded.subject, excluded.departed_at, excluded.absent_from, excluded.absent_until,
                 excluded.stand_in_id)
            WHERE known.version < excluded.version
            """;

    static Tuple columns(Collection<RepEvent> events) {
        List<RepEvent> rows = List.copyOf(events);
        return Tuple.tuple(List.of(
                rows.stream().map(RepEvent::repId).toArray(UUID[]::new),
                rows.stream().map(RepEvent::version).toArray(Long[]::new),
                texts(rows, Rep::name),
                texts(rows, Rep::email),
                texts(rows, Rep::timeZone),
                column(rows, Rep::managerId).toArray(UUID[]::new),
                texts(rows, rep -> rep.login() == null ? null : rep.login().issuer()),
                texts(rows, rep -> rep.login() == null ? null : rep.login().subject()),
                times(rows, Rep::departedAt),
                times(rows, rep -> rep.absence() == null ? null : rep.absence().from()),
                times(rows, rep -> rep.absence() == null ? null : rep.absence().until()),
                column(rows, rep -> rep.absence() == null ? null : rep.absence().standInId())
                        .toArray(UUID[]::new)));
    }

    private static String[] texts(List<RepEvent> rows, Function<Rep, @Nullable String> fact) {
        return column(rows, fact).toArray(String[]::new);
    }

    private static OffsetDateTime[] times(List<RepEvent> rows, Function<Rep, @Nullable Instant> fact) {
        return column(rows, fact)
                .map(time -> time == null ? null : time.atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
    }

    /** Null for a rep who was erased. */
    private static <T> Stream<@Nullable T> column(List<RepEvent> rows, Function<Rep, @Nullable T> fact) {
        return rows.stream().map(row -> row instanceof RepEvent.Changed changed ? fact.apply(changed.rep()) : null);
    }

    private RepRows() {}
}
