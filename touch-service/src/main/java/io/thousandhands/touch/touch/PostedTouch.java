package io.thousandhands.touch.touch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A touch as somebody posted it: anything may be missing or wrong.
 *
 * @param sourceId the source's own id of it
 * @param occurredAt RFC 3339 with an offset
 * @param contactIds ids of the customer's contacts
 * @param rep who made it
 * @param from in place of customer and rep: who began it, either of them
 * @param to in place of customer and rep: the other
 * @param note free text: on the log only sealed
 */
public record PostedTouch(
        @Nullable String sourceId,
        @Nullable CustomerRef customer,
        @Nullable String kind,
        @Nullable String occurredAt,
        @Nullable List<@Nullable String> contactIds,
        @Nullable RepRef rep,
        @Nullable String direction,
        @Nullable String purpose,
        @Nullable String outcome,
        @Nullable String note,
        @Nullable Integer durationSeconds,
        @Nullable Party from,
        @Nullable Party to) {

    /** Whether it says whose touch it is. */
    public boolean namesCustomer() {
        return customer != null || from != null || to != null;
    }

    /** This touch; of what it does not say itself, these hold. */
    public PostedTouch completedBy(@Nullable String ownId, @Nullable CustomerRef ofCustomer, @Nullable String at) {
        return new PostedTouch(
                sourceId == null ? ownId : sourceId,
                namesCustomer() ? customer : ofCustomer,
                kind,
                occurredAt == null ? at : occurredAt,
                contactIds,
                rep,
                direction,
                purpose,
                outcome,
                note,
                durationSeconds,
                from,
                to);
    }

    /** This touch under its source's own id of it. */
    public PostedTouch withSourceId(String ownId) {
        return new PostedTouch(
                ownId,
                customer,
                kind,
                occurredAt,
                contactIds,
                rep,
                direction,
                purpose,
                outcome,
                note,
                durationSeconds,
                from,
                to);
    }

    /** How somebody is named: exactly one of them. */
    public sealed interface PartyRef {
        @Nullable
        String id();

        @Nullable
        String email();

        @Nullable
        String phone();

        @Nullable
        ExternalId externalId();
    }

    /** Whose touch. */
    public record CustomerRef(
            @Nullable String id,
            @Nullable String email,
            @Nullable String phone,
            @Nullable ExternalId externalId) implements PartyRef {}

    /** Who made it. */
    public record RepRef(
            @Nullable String id,
            @Nullable String email,
            @Nullable String phone,
            @Nullable ExternalId externalId) implements PartyRef {}

    /** Customer or rep. */
    public record Party(
            @Nullable String id,
            @Nullable String email,
            @Nullable String phone,
            @Nullable ExternalId externalId) implements PartyRef {}

    /** An id that another system gave. */
    public record ExternalId(
            @Nullable String system, @Nullable String id) {}
}
