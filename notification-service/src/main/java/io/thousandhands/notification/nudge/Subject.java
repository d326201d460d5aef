package io.thousandhands.notification.nudge;

import io.thousandhands.contracts.DerivedId;
import java.util.UUID;

/**
 * What a nudge is about; there is one nudge for it, whatever happens in between.
 *
 * @param reason why somebody should act: {@link #RECENCY}
 * @param episode the silence, counted per customer
 */
public record Subject(UUID customerId, String reason, long episode) {
    /** The customer is fading or out of sight. */
    public static final String RECENCY = "recency";

    public static Subject ofSilence(UUID customerId, long episode) {
        return new Subject(customerId, RECENCY, episode);
    }

    /** The nudge's id. Derived, so that raising it twice lands on itself. */
    public UUID id() {
        return DerivedId.ofNudge(customerId, reason, episode);
    }
}
