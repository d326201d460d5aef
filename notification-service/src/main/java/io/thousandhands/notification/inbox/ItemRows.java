package io.thousandhands.notification.inbox;

import io.thousandhands.notification.nudge.State;
import io.thousandhands.notification.nudge.Suggestion;
import io.thousandhands.notification.nudge.Urgency;
import io.thousandhands.platform.rest.Cursor;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Rows of {@link NudgeItems}' queries as items. */
final class ItemRows {
    private static final Set<String> ENDED =
            Set.of(State.ANSWERED.code(), State.DISMISSED.code(), State.WITHDRAWN.code());

    static List<NudgeItem> of(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(ItemRows::itemIn)
                .toList();
    }

    /**
     * One that waits.
     *
     * @param worth of its customer, negative: as lists sort it
     */
    record Ranked(NudgeItem item, long worth) {
        Cursor cursor() {
            Urgency urgency = Urgency.valueOf(item.urgency().toUpperCase(Locale.ROOT));
            return Cursor.of(urgency.ordinal(), worth, item.dueAt(), item.id());
        }
    }

    static List<Ranked> ranked(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Ranked(itemIn(row), -row.getLong("worth")))
                .toList();
    }

    private static NudgeItem itemIn(Row row) {
        boolean live = !ENDED.contains(row.getString("state"));
        Urgency urgency = Urgency.values()[row.getInteger("urgency")];
        return new NudgeItem(
                row.getUUID("id"),
                new NudgeItem.Named(row.getUUID("customer_id"), row.getString("customer_name")),
                new NudgeItem.Named(row.getUUID("rep_id"), row.getString("rep_name")),
                row.getString("reason"),
                row.getString("state"),
                urgency.code(),
                instant(row, "raised_at"),
                row.getOffsetDateTime("due_at").toInstant(),
                instant(row, "ended_at"),
                null,
                live ? instant(row, "held_until") : null,
                row.getInteger("snoozes"),
                instant(row, "snoozed_until"),
                row.getString("because"),
                lastTouchIn(row),
                live
                        ? Suggestion.of(texts(row, "lately"), texts(row, "unwelcome"), urgency)
                        : row.getString("suggestion"),
                row.getUUID("contact_id") == null
                        ? null
                        : new NudgeItem.Named(row.getUUID("contact_id"), row.getString("contact_name")),
                row.getLong("revision"),
                row.getLong("episode"));
    }

    private static NudgeItem.@Nullable LastTouch lastTouchIn(Row row) {
        Instant at = instant(row, "last_at");
        return at == null
                ? null
                : new NudgeItem.LastTouch(at, texts(row, "lately").get(0));
    }

    private static List<String> texts(Row row, String column) {
        String[] texts = row.getArrayOfStrings(column);
        return texts == null ? List.of() : List.of(texts);
    }

    private static @Nullable Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }

    private ItemRows() {}
}
