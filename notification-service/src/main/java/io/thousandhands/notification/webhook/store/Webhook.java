package io.thousandhands.notification.webhook.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where news is delivered.
 *
 * @param version one up for each change by its owner
 * @param form {@link #STANDARD}, or a kind of chat
 */
public record Webhook(
        UUID id,
        long version,
        String form,
        @Nullable String name,
        Owner owner,
        List<String> eventTypes,
        Confidential confidential,
        Instant createdAt,
        Health health) {
    /** By the Standard Webhooks specification. */
    public static final String STANDARD = "standard";

    public Webhook with(Confidential other) {
        return new Webhook(id, version, form, name, owner, eventTypes, other, createdAt, health);
    }

    public Webhook with(Health other) {
        return new Webhook(id, version, form, name, owner, eventTypes, confidential, createdAt, other);
    }

    public Webhook named(@Nullable String other) {
        return new Webhook(id, version, form, other, owner, eventTypes, confidential, createdAt, health);
    }

    public Webhook subscribed(List<String> others) {
        return new Webhook(id, version, form, name, owner, others, confidential, createdAt, health);
    }

    /** Whose it is; both null: an administrator's. */
    public record Owner(@Nullable String clientId, @Nullable UUID repId) {
        public static Owner administrators() {
            return new Owner(null, null);
        }

        public static Owner system(String clientId) {
            return new Owner(clientId, null);
        }

        public static Owner person(UUID repId) {
            return new Owner(null, repId);
        }
    }

    /**
     * How its deliveries fare.
     *
     * @param disabledAt null: it is delivered to
     * @param failingSince the first failure after the last success; null: the last attempt succeeded, or there was none
     * @param lastFailure a code, or a status
     */
    public record Health(
            @Nullable Instant disabledAt,
            @Nullable String disabledBecause,
            @Nullable Instant lastSuccessAt,
            @Nullable Instant failingSince,
            @Nullable String lastFailure) {
        /** Its owner did it. */
        public static final String BY_HAND = "by_hand";

        /** Nothing was tried yet. */
        public static final Health NEW = new Health(null, null, null, null, null);

        public Health enabled() {
            return new Health(null, null, lastSuccessAt, null, lastFailure);
        }

        /** One that is disabled already stays as it is. */
        public Health disabledByHand() {
            String because = disabledBecause == null ? BY_HAND : disabledBecause;
            return new Health(disabledAt, because, lastSuccessAt, failingSince, lastFailure);
        }

        /** In one word: {@code ok}, {@code failing}, {@code disabled}. */
        public String state() {
            if (disabledAt != null) {
                return "disabled";
            }
            return failingSince == null ? "ok" : "failing";
        }
    }
}
