package io.thousandhands.notification.inbox;

import io.thousandhands.notification.nudge.Urgency;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Rows of {@link NudgeItems}' queries as items. */
final class ItemRows {

    static List<NudgeItem> of(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(ItemRows::itemIn)
                .toList();
    }

    private static NudgeItem itemIn(Row row) {
        Instant lastAt = instant(row, "last_at");
        return new NudgeItem(
                row.getUUID("id"),
                new NudgeItem.Named(row.getUUID("customer_id"), row.getString("customer_name")),
                new NudgeItem.Named(row.getUUID("rep_id"), row.getString("rep_name")),
                row.getString("reason"),
                row.getString("state"),
                Urgency.values()[row.getInteger("urgency")].code(),
                row.getOffsetDateTime("raised_at").toInstant(),
                row.getOffsetDateTime("due_at").toInstant(),
                instant(row, "ended_at"),
                instant(row, "snoozed_until"),
                row.getString("because"),
                lastAt == null ? null : new NudgeItem.LastTouch(lastAt, row.getString("last_kind")),
                row.getString("suggestion"),
                row.getLong("revision"),
                row.getLong("episode"));
    }

    private static @Nullable Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }

    private ItemRows() {}
}
