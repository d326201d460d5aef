package io.thousandhands.touch.door;

import io.thousandhands.platform.problem.Problem;
import java.util.UUID;

/** What became of a touch; true once the batch that it belongs to is acknowledged. */
sealed interface Outcome {

    record Recorded(UUID touchId, UUID customerId) implements Outcome {}

    record Duplicate(UUID touchId, UUID customerId) implements Outcome {}

    record Unmatched(UUID touchId) implements Outcome {}

    record Rejected(long index, Problem problem) implements Outcome {}
}
