package io.thousandhands.touch.door;

import io.thousandhands.platform.problem.Problem;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to an upload. */
@Schema(name = "TakenUpload")
record TakenUpload(
        @Schema(description = "on the log now") long recorded,
        @Schema(description = "on the log already") long duplicates,
        @Schema(description = "waiting for their customers") long unmatched,
        List<RejectedLine> rejected,

        @Schema(description = "how many more were rejected than are listed", examples = "0")
        long rejectedBeyond) {

    /** @param index the line's number, from 0; blank lines count */
    @Schema(name = "RejectedLine")
    record RejectedLine(long index, Problem problem) {}
}
