package io.thousandhands.touch.adapter.store;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of one item of a delivery. Ids and reasons, nothing personal. */
@JsonInclude(Include.NON_NULL)
@Schema(name = "AdapterItemOutcome")
public record ItemOutcome(
        @Schema(description = "The source's own id of it", examples = "CA4711") @Nullable
        String item,

        @Schema(
                description =
                        "taken: what it is by now is on the log; unmatched: it waits for its customer; noted: it is "
                                + "no touch, or none yet; ignored: it says nothing of a touch; refused: see problem",
                examples = "taken")
        String outcome,

        @Schema(description = "touch, or retraction", examples = "touch") @Nullable
        String what,

        @Nullable UUID touchId,
        @Nullable UUID customerId,
        @Nullable String because,

        @Schema(description = "As a sender would have got it (RFC 9457)") @Nullable
        Map<String, Object> problem) {

    public static ItemOutcome taken(String item, String what, UUID touchId, UUID customerId) {
        return new ItemOutcome(item, "taken", what, touchId, customerId, null, null);
    }

    public static ItemOutcome unmatched(String item, String what, UUID touchId) {
        return new ItemOutcome(item, "unmatched", what, touchId, null, null, null);
    }

    public static ItemOutcome noted(String item, String because) {
        return new ItemOutcome(item, "noted", null, null, null, because, null);
    }

    public static ItemOutcome ignored(@Nullable String item, String because) {
        return new ItemOutcome(item, "ignored", null, null, null, because, null);
    }

    public static ItemOutcome refused(@Nullable String item, Map<String, Object> problem) {
        return new ItemOutcome(item, "refused", null, null, null, null, problem);
    }

    /** It waited for its customer, who came since. */
    ItemOutcome matched(UUID customer) {
        return new ItemOutcome(item, "taken", what, touchId, customer, because, problem);
    }

    boolean waits() {
        return outcome.equals("unmatched");
    }

    @JsonIgnore
    public boolean isRefused() {
        return problem != null;
    }
}
