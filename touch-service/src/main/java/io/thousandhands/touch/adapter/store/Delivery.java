package io.thousandhands.touch.adapter.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that was let in.
 *
 * @param at when it came
 * @param sealed its content
 * @param finishedAt when all that it says was on the log; null: not yet
 * @param outcomes what became of its items; empty: not known yet
 */
public record Delivery(
        UUID id,
        UUID adapterId,
        Instant at,
        Sealed sealed,
        @Nullable Instant finishedAt,
        List<ItemOutcome> outcomes) {

    Delivery with(List<ItemOutcome> now) {
        return new Delivery(id, adapterId, at, sealed, finishedAt, now);
    }
}
