package io.thousandhands.notification.facts;

import io.thousandhands.contracts.event.Rep;
import io.thousandhands.contracts.event.RepEvent;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table {@code working_hours} as one statement for many reps; the highest version wins. */
final class WorkingHoursRows {
    static final String UPSERT = """
            INSERT INTO working_hours AS known (rep_id, version, days, opens, closes, turns_at)
            SELECT u.rep_id, u.version, string_to_array(u.days, ','), u.opens, u.closes, u.turns_at
            FROM unnest($1::uuid[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::timestamptz[])
                 AS u(rep_id, version, days, opens, closes, turns_at)
            ORDER BY u.rep_id
            ON CONFLICT (rep_id) DO UPDATE SET
                (version, days, opens, closes, turns_at)
              = (excluded.version, excluded.days, excluded.opens, excluded.closes, excluded.turns_at)
            WHERE known.version < excluded.version
            """;

    /** A past absence turns once more, for nothing. */
    static Tuple columns(List<RepEvent> rows) {
        return Tuple.of(
                rows.stream().map(RepEvent::repId).toArray(UUID[]::new),
                rows.stream().map(RepEvent::version).toArray(Long[]::new),
                texts(rows, WorkingHoursRows::days),
                texts(rows, hours -> hours.from()),
                texts(rows, hours -> hours.until()),
                rows.stream().map(WorkingHoursRows::turnsAt).toArray(OffsetDateTime[]::new));
    }

    private static String days(Rep.WorkingHours hours) {
        return hours.days().stream()
                .map(day -> day.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(","));
    }

    private static String[] texts(List<RepEvent> rows, Function<Rep.WorkingHours, String> text) {
        return rows.stream()
                .map(row -> row instanceof RepEvent.Changed changed ? text.apply(hoursOf(changed.rep())) : null)
                .toArray(String[]::new);
    }

    private static Rep.WorkingHours hoursOf(Rep rep) {
        return rep.workingHours() == null ? Rep.WorkingHours.USUAL : rep.workingHours();
    }

    private static @Nullable OffsetDateTime turnsAt(RepEvent event) {
        return event instanceof RepEvent.Changed changed && changed.rep().absence() != null
                ? changed.rep().absence().from().atOffset(ZoneOffset.UTC)
                : null;
    }

    private WorkingHoursRows() {}
}
