package io.thousandhands.cadence.store;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Instants as the database knows them. */
public final class Times {
    /** As {@code time.atOffset(UTC)}, which makes rules of the zone anew for each time; a fold asks for thousands. */
    public static @Nullable OffsetDateTime toSql(@Nullable Instant time) {
        return time == null
                ? null
                : OffsetDateTime.of(
                        LocalDateTime.ofEpochSecond(time.getEpochSecond(), time.getNano(), ZoneOffset.UTC),
                        ZoneOffset.UTC);
    }

    /** @throws NullPointerException if the column is null */
    public static Instant get(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    public static @Nullable Instant getOrNull(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }

    private Times() {}
}
