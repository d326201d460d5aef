package io.thousandhands.platform.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of some dead letters, and where to go on. */
@Schema(name = "RedrivenDeadLetters")
public record RedrivenPage(
        @Schema(description = "Those that were tried: redriven now, or waiting as before, with the cause")
        List<LetterView> items,

        @Schema(description = "How many of them are folded now", examples = "99")
        long redriven,

        @Schema(description = "The cursor to go on with; null: there are no more")
        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Nullable
        String next) {}
