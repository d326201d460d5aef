package io.thousandhands.touch.touch;

import io.thousandhands.contracts.event.Touch;
import io.thousandhands.contracts.event.Touch.Direction;
import io.thousandhands.contracts.event.Touch.Evidence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A touch all but for its customer.
 *
 * @param note as it was posted: it is sealed once it is known whose key is to seal it
 */
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
        @Nullable Integer durationSeconds,
        @Nullable String note) {

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
                touch.durationSeconds(),
                touch.note());
    }

    /** @return empty: it has a note, and the customer's key is not known here */
    public Optional<Touch> of(UUID customerId, NoteSeals seals) {
        return of(customerId, contactIds, seals);
    }

    /**
     * Of the customer who was found, with the contact and the direction that follow from how they were found.
     *
     * @return empty: it has a note, and the customer's key is not known here
     */
    public Optional<Touch> of(CustomerFact.Known customer, NoteSeals seals) {
        boolean isAddressed = contactIds.isEmpty() && customer.contact() != null;
        return of(customer.id(), isAddressed ? List.of(customer.contact()) : contactIds, seals);
    }

    /** Found late: of the contacts that were named blindly, those count that are the customer's. */
    public TouchDraft knowing(CustomerFact.Known customer) {
        return withContacts(contactIds.stream()
                        .filter(customer.contactIds()::contains)
                        .toList())
                .heading(customer.side());
    }

    /** @param side where the customer stands; null: not known */
    TouchDraft heading(@Nullable Side side) {
        return direction != null || side == null ? this : with(contactIds, side.direction());
    }

    private TouchDraft withContacts(List<UUID> contacts) {
        return contacts.equals(contactIds) ? this : with(contacts, direction);
    }

    private TouchDraft with(List<UUID> contacts, @Nullable Direction towards) {
        return new TouchDraft(
                id,
                source,
                sourceId,
                kind,
                occurredAt,
                evidence,
                contacts,
                repId,
                towards,
                purpose,
                outcome,
                durationSeconds,
                note);
    }

    private Optional<Touch> of(UUID customerId, List<UUID> contacts, NoteSeals seals) {
        return note == null
                ? Optional.of(whole(customerId, contacts, null))
                : seals.seal(customerId, id, note).map(text -> whole(customerId, contacts, text));
    }

    private Touch whole(UUID customerId, List<UUID> contacts, @Nullable String sealedNote) {
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
                sealedNote);
    }
}
