package io.thousandhands.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account: a household or a company.
 *
 * @param since when they became a customer or were quoted; null: unknown
 * @param yearlySales what they buy from us in a year, in the company's currency
 * @param timeZone an IANA zone; null: unknown, taken as UTC
 * @param ownerId the rep; null: an orphan
 * @param formerOwnerId the last owner of an orphan; null if there was none
 * @param policyId what they deserve by exception; null: as stage, segment and sales say
 * @param externalIds system to id
 * @param region where they are, ISO 3166-1 alpha-2: how their phone numbers without a country are read; null: unknown
 * @param mergedInto the customer they turned out to be, who is merged into nobody; their touches count there; null: none
 * @param sealingKey seals the notes of their touches; null: told before there were notes
 * @param resting when they are not to be touched; left out on the wire if never
 */
public record Customer(
        UUID id,
        String name,
        Segment segment,
        Stage stage,
        @Nullable Instant since,
        Instant createdAt,
        @Nullable BigDecimal yearlySales,
        @Nullable String timeZone,
        @Nullable UUID ownerId,
        @Nullable UUID formerOwnerId,
        @Nullable String policyId,
        Map<String, String> externalIds,
        List<Contact> contacts,
        @Nullable String region,
        @Nullable UUID mergedInto,
        @Nullable SealingKey sealingKey,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Resting> resting) {

    public Customer {
        externalIds = externalIds == null ? Map.of() : Map.copyOf(externalIds);
        contacts = contacts == null ? List.of() : List.copyOf(contacts);
        resting = resting == null ? List.of() : List.copyOf(resting);
    }

    /** The same account in other hands. */
    public Customer withOwner(@Nullable UUID ownerId, @Nullable UUID formerOwnerId) {
        return new Customer(
                id,
                name,
                segment,
                stage,
                since,
                createdAt,
                yearlySales,
                timeZone,
                ownerId,
                formerOwnerId,
                policyId,
                externalIds,
                contacts,
                region,
                mergedInto,
                sealingKey,
                resting);
    }

    /** The same account with other ids elsewhere. */
    public Customer withExternalIds(Map<String, String> externalIds) {
        return new Customer(
                id,
                name,
                segment,
                stage,
                since,
                createdAt,
                yearlySales,
                timeZone,
                ownerId,
                formerOwnerId,
                policyId,
                externalIds,
                contacts,
                region,
                mergedInto,
                sealingKey,
                resting);
    }

    /** The same account with other people. */
    public Customer withContacts(List<Contact> contacts) {
        return new Customer(
                id,
                name,
                segment,
                stage,
                since,
                createdAt,
                yearlySales,
                timeZone,
                ownerId,
                formerOwnerId,
                policyId,
                externalIds,
                contacts,
                region,
                mergedInto,
                sealingKey,
                resting);
    }

    /** The same account, merged into another or, by null, split from it. */
    public Customer withMergedInto(@Nullable UUID mergedInto) {
        return new Customer(
                id,
                name,
                segment,
                stage,
                since,
                createdAt,
                yearlySales,
                timeZone,
                ownerId,
                formerOwnerId,
                policyId,
                externalIds,
                contacts,
                region,
                mergedInto,
                sealingKey,
                resting);
    }

    /** The same account with a key. */
    public Customer withSealingKey(SealingKey sealingKey) {
        return new Customer(
                id,
                name,
                segment,
                stage,
                since,
                createdAt,
                yearlySales,
                timeZone,
                ownerId,
                formerOwnerId,
                policyId,
                externalIds,
                contacts,
                region,
                mergedInto,
                sealingKey,
                resting);
    }

    /**
     * An AES-256 key of the customer's own. With the customer's record it goes, and all that it sealed.
     *
     * @param wrappedBy which key of touch-service wraps it
     * @param wrapped base64 of nonce and AES-256-GCM ciphertext, with the customer's id authenticated
     */
    public record SealingKey(String wrappedBy, String wrapped) {}

    /** What kind of account it is. */
    public enum Segment {
        @JsonProperty("residential")
        RESIDENTIAL,
        @JsonProperty("commercial")
        COMMERCIAL
    }

    /** How far we are with them. */
    public enum Stage {
        /** Measured or quoted, not sold. */
        @JsonProperty("prospect")
        PROSPECT,
        @JsonProperty("sold")
        SOLD,
        @JsonProperty("former")
        FORMER
    }

    /**
     * A person at the customer.
     *
     * @param birthday {@code --MM-DD} or {@code YYYY-MM-DD}
     * @param resting when they are not to be touched; left out on the wire if never
     */
    public record Contact(
            UUID id,
            String name,
            @Nullable String role,
            List<Email> emails,
            List<Phone> phones,
            @Nullable String birthday,
            Map<String, String> externalIds,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Resting> resting) {

        public Contact {
            emails = emails == null ? List.of() : List.copyOf(emails);
            phones = phones == null ? List.of() : List.copyOf(phones);
            externalIds = externalIds == null ? Map.of() : Map.copyOf(externalIds);
            resting = resting == null ? List.of() : List.copyOf(resting);
        }
    }

    /** @param use work or personal; null: unknown */
    public record Email(String address, @Nullable Use use) {}

    /** @param use work or personal; null: unknown */
    public record Phone(String number, @Nullable Use use) {}

    /** Would it still reach the person if they changed employer? */
    public enum Use {
        @JsonProperty("work")
        WORK,
        @JsonProperty("personal")
        PERSONAL
    }
}
