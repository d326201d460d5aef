package io.thousandhands.notification.store;

import io.smallrye.mutiny.Uni;
import io.thousandhands.notification.pace.Hours;
import io.thousandhands.notification.pace.WorkWeek;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** When reps may be nudged, from the projections of {@code reps}. */
public final class RepHours {
    /** Of a rep whose id is {@code r.id}. */
    static final String COLUMNS = "d.time_zone, d.absent_from, d.absent_until, w.days, w.opens, w.closes";

    static final String JOINS = """
            LEFT JOIN rep_directory d ON d.id = r.id
            LEFT JOIN working_hours w ON w.rep_id = r.id
            """;

    private static final String HOURS = "SELECT r.id, " + COLUMNS + " FROM unnest($1::uuid[]) AS r(id) " + JOINS;

    /** By rep, one for each. */
    public static Uni<Map<UUID, Hours>> of(SqlClient client, Collection<UUID> repIds) {
        return client.preparedQuery(HOURS)
                .execute(Tuple.of((Object) repIds.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, Hours> hours = new HashMap<>();
                    rows.forEach(row -> hours.put(row.getUUID("id"), in(row)));
                    return hours;
                });
    }

    static Hours in(Row row) {
        OffsetDateTime from = row.getOffsetDateTime("absent_from");
        OffsetDateTime until = row.getOffsetDateTime("absent_until");
        return new Hours(
                weekIn(row),
                from == null || until == null ? null : new Hours.Away(from.toInstant(), until.toInstant()));
    }

    private static WorkWeek weekIn(Row row) {
        ZoneId zone = zone(row.getString("time_zone"));
        String[] days = row.getArrayOfStrings("days");
        if (days == null || days.length == 0) {
            return new WorkWeek(zone, WorkWeek.USUAL.days(), WorkWeek.USUAL.from(), WorkWeek.USUAL.until());
        }
        return new WorkWeek(zone, named(days), time(row.getString("opens")), time(row.getString("closes")));
    }

    private static Set<DayOfWeek> named(String[] days) {
        return Arrays.stream(days)
                .map(day -> DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    /** The end of the day is midnight. */
    private static LocalTime time(String text) {
        return text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text);
    }

    /** One that this machine does not know must not keep the others' nudges. */
    private static ZoneId zone(@Nullable String name) {
        try {
            return name == null ? WorkWeek.USUAL.zone() : ZoneId.of(name);
        } catch (DateTimeException e) {
            return WorkWeek.USUAL.zone();
        }
    }

    private RepHours() {}
}
