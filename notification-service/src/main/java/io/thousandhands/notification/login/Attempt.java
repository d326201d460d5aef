package io.thousandhands.notification.login;

import java.time.Duration;
import java.time.Instant;

/**
 * A login that somebody began and the issuer has not answered yet. Their browser keeps it, sealed.
 *
 * @param state ties the issuer's answer to this browser
 * @param nonce ties the ID token to this attempt
 * @param verifier proves that who brings the code is who asked for it (RFC 7636)
 * @param returnTo where they go afterwards, see {@link ReturnPath}
 */
record Attempt(String state, String nonce, String verifier, String returnTo, Instant begunAt) {
    /** Long enough to look for a second factor. */
    static final Duration LASTS = Duration.ofMinutes(30);

    boolean isOverAt(Instant now) {
        return !now.isBefore(begunAt.plus(LASTS));
    }
}
