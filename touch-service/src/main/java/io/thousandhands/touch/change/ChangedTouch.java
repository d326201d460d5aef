package io.thousandhands.touch.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer to a change of a touch. */
@JsonInclude(Include.NON_NULL)
@Schema(name = "ChangedTouch")
record ChangedTouch(
        UUID id,

        @Schema(
                description = "recorded: told for the first time; corrected, retracted: it was told before; "
                        + "duplicate: nothing new, or something newer is known; "
                        + "unmatched: it waits for its customer, or the retraction for its touch",
                examples = "corrected")
        String status,

        @Nullable UUID customerId) {

    /** @throws io.thousandhands.platform.problem.ProblemException if it was refused */
    static ChangedTouch of(Restated restated) {
        if (restated instanceof Restated.Refused refused) {
            throw refused.problem().toException();
        }
        if (restated instanceof Restated.Recorded recorded) {
            return new ChangedTouch(recorded.touchId(), "recorded", recorded.customerId());
        }
        if (restated instanceof Restated.Corrected corrected) {
            return new ChangedTouch(corrected.touchId(), "corrected", corrected.customerId());
        }
        if (restated instanceof Restated.Retracted retracted) {
            return new ChangedTouch(retracted.touchId(), "retracted", retracted.customerId());
        }
        if (restated instanceof Restated.Waits waits) {
            return new ChangedTouch(waits.touchId(), "unmatched", null);
        }
        Restated.Known known = (Restated.Known) restated;
        return new ChangedTouch(known.touchId(), "duplicate", known.customerId());
    }
}
