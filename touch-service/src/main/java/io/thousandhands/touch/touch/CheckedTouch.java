package io.thousandhands.touch.touch;

import io.thousandhands.contracts.event.Touch.Direction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A touch that is right by itself. Whether its customer, kind and rep are known is another question.
 *
 * @param sourceId null: the item has none
 * @param occurredAt in milliseconds
 */
public record CheckedTouch(
        @Nullable String sourceId,
        CustomerReference customer,
        String kind,
        Instant occurredAt,
        List<UUID> contactIds,
        @Nullable Reference rep,
        @Nullable Direction direction,
        @Nullable String purpose,
        @Nullable String outcome,
        @Nullable String note,
        @Nullable Integer durationSeconds) {

    public CheckedTouch {
        contactIds = List.copyOf(contactIds);
    }

    /** Who of those that are named may be a rep. */
    public List<Reference> repsNamed() {
        if (customer instanceof Between between) {
            return List.of(between.from(), between.to());
        }
        return rep == null ? List.of() : List.of(rep);
    }
}
