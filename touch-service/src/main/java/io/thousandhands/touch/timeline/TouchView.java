package io.thousandhands.touch.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.thousandhands.touch.note.CustomerKeys;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A touch as readers see it. */
@JsonInclude(Include.NON_NULL)
@Schema(name = "Touch")
public record TouchView(
        UUID id,

        @Schema(description = "always recorded: it is on the log")
        String status,

        UUID customerId,
        @Schema(examples = "call") String kind,
        Instant occurredAt,

        @Schema(description = "said by a person, or seen by a system", examples = "seen")
        String evidence,

        @Schema(description = "who told it: a system's client id, or rep: and the rep's id")
        String source,

        String sourceId,
        List<UUID> contactIds,
        @Nullable UUID repId,
        @Schema(examples = "outbound") @Nullable String direction,
        @Nullable String purpose,
        @Nullable String outcome,
        @Nullable Integer durationSeconds,

        @Schema(description = "free text; absent also if it was sealed with a key that is gone") @Nullable
        String note,

        @Schema(description = "0: as recorded; more: corrected since")
        long version) {

    static final String COLUMNS = """
            touch_id, customer_id, kind, occurred_at, evidence, source, source_id, contact_ids, rep_id, direction,
            purpose, outcome, duration_seconds, sealed_note, version
            """;

    /** @param keys among them the customer's, if it is still there */
    static TouchView of(Row row, CustomerKeys keys) {
        return new TouchView(
                row.getUUID("touch_id"),
                "recorded",
                row.getUUID("customer_id"),
                row.getString("kind"),
                row.getOffsetDateTime("occurred_at").toInstant(),
                row.getString("evidence"),
                row.getString("source"),
                row.getString("source_id"),
                Arrays.asList(row.getArrayOfUUIDs("contact_ids")),
                row.getUUID("rep_id"),
                row.getString("direction"),
                row.getString("purpose"),
                row.getString("outcome"),
                row.getInteger("duration_seconds"),
                keys.open(row.getUUID("customer_id"), row.getUUID("touch_id"), row.getString("sealed_note")),
                row.getLong("version"));
    }
}
