package io.thousandhands.touch.door;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer to a single touch. */
@JsonInclude(Include.NON_NULL)
@Schema(name = "TakenTouch")
record TakenTouch(
        UUID id,

        @Schema(
                description = "recorded: it is on the log; duplicate: it was there already; "
                        + "unmatched: it waits for its customer",
                examples = "recorded")
        String status,

        @Nullable UUID customerId) {

    /** @throws io.thousandhands.platform.problem.ProblemException if it was rejected */
    static TakenTouch of(Outcome outcome) {
        if (outcome instanceof Outcome.Recorded recorded) {
            return new TakenTouch(recorded.touchId(), "recorded", recorded.customerId());
        }
        if (outcome instanceof Outcome.Duplicate duplicate) {
            return new TakenTouch(duplicate.touchId(), "duplicate", duplicate.customerId());
        }
        if (outcome instanceof Outcome.Unmatched unmatched) {
            return new TakenTouch(unmatched.touchId(), "unmatched", null);
        }
        throw ((Outcome.Rejected) outcome).problem().toException();
    }
}
