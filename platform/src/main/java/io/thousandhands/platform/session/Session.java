package io.thousandhands.platform.session;

import java.time.Instant;
import java.util.Optional;

/**
 * What a browser's cookie stands for.
 *
 * @param token the access token that the issuer gave to whoever logged in
 * @param until when it expires
 */
public record Session(String token, Instant until) {
    /** Whether the token is still good then. */
    public boolean isGoodAt(Instant now) {
        return now.isBefore(until);
    }

    String asText() {
        return until.getEpochSecond() + " " + token;
    }

    static Optional<Session> parse(String text) {
        int blank = text.indexOf(' ');
        return blank < 0
                ? Optional.empty()
                : Optional.of(new Session(
                        text.substring(blank + 1), Instant.ofEpochSecond(Long.parseLong(text.substring(0, blank)))));
    }

    /** It is a secret. */
    @Override
    public String toString() {
        return "Session[until=" + until + "]";
    }
}
