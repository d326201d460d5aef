package io.thousandhands.touch.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.thousandhands.touch.note.CustomerKeys;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A touch as readers see it. */
@JsonInclude(Include.NON_NULL)
@Schema(name = "Touch")
public record TouchView(
        UUID id,

        @Schema(
                description = "recorded; corrected since; or retracted: it did not happen, or not with this customer",
                examples = "recorded")
        String status,

        UUID customerId,
        @Schema(examples = "call") String kind,
        Instant occurredAt,

        @Schema(description = "said by a person, or seen by a system", examples = "seen")
        String evidence,

        @Schema(description = "who told it: a system's client id, adapter: and its name, or rep: and the rep's id")
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

        @Schema(description = "true: it lies ahead") @Nullable
        Boolean planned,

        @Schema(description = "what happened to it, in this order")
        List<Happening> history,

        @Schema(description = "of the last that happened to it: 0 as recorded, else the time in milliseconds")
        long version) {

    /** What happened to a touch. */
    @JsonInclude(Include.NON_NULL)
    @Schema(name = "TouchHistory")
    public record Happening(
            @Schema(description = "recorded, corrected (the last time) or retracted", examples = "corrected")
            String what,

            @Schema(description = "a system's client id, or rep: and the rep's id; missing: not kept then") @Nullable
            String by,

            @Nullable Instant at,
            @Nullable String reason) {

        /** @param version milliseconds, or 0: not known when */
        static Happening of(String what, @Nullable String by, long version, @Nullable String reason) {
            return new Happening(what, by, version == 0 ? null : Instant.ofEpochMilli(version), reason);
        }
    }

    static final String COLUMNS = """
            touch_id, customer_id, kind, occurred_at, evidence, source, source_id, contact_ids, rep_id, direction,
            purpose, outcome, duration_seconds, sealed_note, version, first_version, changed_by,
            retracted, retracted_version, retracted_by, retraction_reason
            """;

    /** @param keys among them the customer's, if it is still there */
    static TouchView of(Row row, CustomerKeys keys, Instant now) {
        List<Happening> history = history(row);
        Instant occurredAt = row.getOffsetDateTime("occurred_at").toInstant();
        return new TouchView(
                row.getUUID("touch_id"),
                status(row),
                row.getUUID("customer_id"),
                row.getString("kind"),
                occurredAt,
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
                occurredAt.isAfter(now) ? true : null,
                history,
                latest(row));
    }

    private static long latest(Row row) {
        return row.getBoolean("retracted") ? row.getLong("retracted_version") : row.getLong("version");
    }

    private static String status(Row row) {
        if (row.getBoolean("retracted")) {
            return "retracted";
        }
        return row.getLong("version") > row.getLong("first_version") ? "corrected" : "recorded";
    }

    private static List<Happening> history(Row row) {
        List<Happening> history = new ArrayList<>();
        history.add(Happening.of("recorded", row.getString("source"), row.getLong("first_version"), null));
        if (row.getLong("version") > row.getLong("first_version")) {
            history.add(Happening.of("corrected", row.getString("changed_by"), row.getLong("version"), null));
        }
        if (row.getLong("retracted_version") != null) {
            history.add(Happening.of(
                    "retracted",
                    row.getString("retracted_by"),
                    row.getLong("retracted_version"),
                    row.getString("retraction_reason")));
        }
        history.sort(Comparator.comparing(Happening::at, Comparator.nullsFirst(Comparator.naturalOrder())));
        return history;
    }
}
