package io.thousandhands.notification.login;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the issuer gave.
 *
 * @param until when the access token expires
 * @param refreshToken null: the session cannot be renewed without the issuer's page
 * @param idToken null: a renewal may bring none
 */
record Issued(
        String accessToken,
        Instant until,
        @Nullable String refreshToken,
        @Nullable String idToken) {
    /** All of it is secret. */
    @Override
    public String toString() {
        return "Issued[until=" + until + "]";
    }
}
