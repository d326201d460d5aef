package io.thousandhands.notification.nudge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a nudge so far, whatever its state.
 *
 * @param askedAt since when it is asked for: who waits longest
 * @param raisedAt when it last came before a rep's eyes; null: it never did, and nobody was told of it
 * @param snoozes how often it was snoozed, whoever did it
 */
public record Trail(Instant askedAt, @Nullable Instant raisedAt, int snoozes) {

    static Trail begun(Instant askedAt) {
        return new Trail(askedAt, null, 0);
    }

    Trail askedAgain(Instant now) {
        return new Trail(now, raisedAt, snoozes);
    }

    Trail raised(Instant now) {
        return new Trail(askedAt, now, snoozes);
    }

    Trail snoozed() {
        return new Trail(askedAt, raisedAt, snoozes + 1);
    }
}
