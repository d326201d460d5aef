package io.thousandhands.notification.webhook.store;

import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of {@code webhook}. */
@ApplicationScoped
public class WebhookRows {
    private final Seals seals;

    WebhookRows(Seals seals) {
        this.seals = seals;
    }

    /** @param row with all columns of the table */
    public Webhook of(Row row) {
        UUID id = row.getUUID("id");
        return new Webhook(
                id,
                row.getLong("version"),
                row.getString("form"),
                row.getString("name"),
                new Webhook.Owner(row.getString("client_id"), row.getUUID("rep_id")),
                List.of(row.getArrayOfStrings("event_types")),
                seals.open(id, row.getString("key_id"), row.getBuffer("sealed").getBytes()),
                row.getOffsetDateTime("created_at").toInstant(),
                new Webhook.Health(
                        instant(row, "disabled_at"),
                        row.getString("disabled_because"),
                        instant(row, "last_success_at"),
                        instant(row, "failing_since"),
                        row.getString("last_failure")));
    }

    private static @Nullable Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
