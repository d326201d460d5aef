package io.thousandhands.customer.upload;

import io.thousandhands.platform.problem.Problem;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of an upload. */
@Schema(name = "UploadAnswer")
public record UploadAnswer(
        @Schema(examples = "9000") long created,
        @Schema(examples = "900") long updated,
        @Schema(examples = "99") long unchanged,

        @Schema(description = "Lines of which nothing was taken, and why")
        List<Rejected> rejected,

        @Schema(description = "How many more were rejected than are listed", examples = "0")
        long rejectedBeyond) {

    /** @param index the line, from 0; blank lines count */
    @Schema(name = "RejectedLine")
    public record Rejected(long index, Problem problem) {}
}
