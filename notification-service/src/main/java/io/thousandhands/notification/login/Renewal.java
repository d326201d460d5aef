package io.thousandhands.notification.login;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * By what a session is renewed when its token expires, as often as it is used.
 *
 * @param begunAt when the person logged in
 * @param usedAt when the session was last renewed
 */
record Renewal(String refreshToken, Instant begunAt, Instant usedAt) {

    static Renewal begun(String refreshToken, Instant now) {
        return new Renewal(refreshToken, now, now);
    }

    /** @param newToken null: the one we have stays good */
    Renewal used(@Nullable String newToken, Instant now) {
        return new Renewal(newToken == null ? refreshToken : newToken, begunAt, now);
    }

    /** When it is over unless it is used before, and at the latest. */
    Instant endsAt(Duration idleAtMost, Duration longest) {
        Instant idle = usedAt.plus(idleAtMost);
        Instant latest = begunAt.plus(longest);
        return idle.isBefore(latest) ? idle : latest;
    }

    /** It is a secret. */
    @Override
    public String toString() {
        return "Renewal[begunAt=" + begunAt + ", usedAt=" + usedAt + "]";
    }
}
