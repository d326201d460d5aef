package io.thousandhands.notification.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer who has been out of sight for long. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "LongGone")
public record LongGoneItem(
        NudgeItem.Named customer,

        @Schema(description = "Absent: an orphan, for anybody to adopt.")
        NudgeItem.@Nullable Named owner,

        @Schema(description = "When they went out of sight.", examples = "2026-03-19T15:30:00Z")
        Instant since) {}
