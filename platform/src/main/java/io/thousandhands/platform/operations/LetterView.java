package io.thousandhands.platform.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A dead letter without what it says. */
@Schema(name = "DeadLetter")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LetterView(
        @Schema(description = "Topic, partition and offset", examples = "touches-2-37")
        String id,

        @Schema(examples = "touches") String topic,

        @Schema(examples = "2") int partition,

        @Schema(examples = "37") long offset,

        @Schema(
                description = "As the record says itself; absent if it says none that could be one",
                examples = "io.thousandhands.touch.recorded.v1")
        @Nullable
        String type,

        @Schema(description = "Why it is here", examples = "IllegalArgumentException")
        String cause,

        @Schema(description = "Bytes of its value", examples = "412")
        int size,

        @Schema(description = "When it was put aside", examples = "2026-03-01T09:30:00Z")
        Instant at,

        @Schema(
                enumeration = {"waiting", "redriven", "given_up"},
                examples = "waiting")
        String state,

        @Schema(description = "When it was last tried, or given up", examples = "2026-03-02T10:00:00Z") @Nullable
        Instant triedAt) {

    static LetterView of(Letter letter) {
        return new LetterView(
                letter.id().toString(),
                letter.id().topic().topicName(),
                letter.id().partition(),
                letter.id().offset(),
                letter.type(),
                letter.cause(),
                letter.size(),
                letter.putAsideAt(),
                letter.state(),
                letter.triedAt());
    }
}
