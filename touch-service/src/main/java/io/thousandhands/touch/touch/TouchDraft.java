package io.thousandhands.touch.touch;

import io.thousandhands.contracts.event.Touch;
import io.thousandhands.contracts.event.Touch.Direction;
import io.thousandhands.contracts.event.Touch.Evidence;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A touch all but for its customer. */
public record TouchDraft(
        UUID id,
        String source,
        String sourceId,
        String kind,
        Instant occurredAt,
        Evidence evidence,
        List<UUID> contactIds,
        @Nullable UUID repId,
        @Nullable Direction direction,
        @Nullable String purpose,
        @Nullable String outcome,
        @Nullable Integer durationSeconds) {

    public TouchDraft {
        contactIds = List.copyOf(contactIds);
    }

    /** @param repId who made it; null: nobody in particular */
    public static TouchDraft of(CheckedTouch touch, TouchIdentity identity, Evidence evidence, @Nullable UUID repId) {
        return new TouchDraft(
                identity.id(),
                identity.source(),
                identity.sourceId(),
                touch.kind(),
                touch.occurredAt(),
                evidence,
                touch.contactIds(),
                repId,
                touch.direction(),
                touch.purpose(),
                touch.outcome(),
                touch.durationSeconds());
    }

    public Touch of(UUID customerId) {
        return with(customerId, contactIds);
    }

    /** Found late: of the contacts that were named blindly, those count that are the customer's. */
    public Touch of(UUID customerId, Set<UUID> contactsOfCustomer) {
        return with(
                customerId,
                contactIds.stream().filter(contactsOfCustomer::contains).toList());
    }

    private Touch with(UUID customerId, List<UUID> contacts) {
        return new Touch(
                id,
                customerId,
                source,
                sourceId,
                kind,
                occurredAt,
                evidence,
                contacts,
                repId,
                direction,
                purpose,
                outcome,
                durationSeconds,
                null);
    }
}
