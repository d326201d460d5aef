package io.thousandhands.touch.adapter.signature;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A static token, for senders that cannot sign: in the address, or in a header. */
final class Token implements Signature {
    private static final int SHORTEST = 16;
    private static final String BEARER = "bearer ";

    @Override
    public Optional<String> refusal(Incoming delivery, String secret, Instant now) {
        String token = tokenOf(delivery);
        if (token == null) {
            return Optional.of(
                    "Send the adapter's token as ?token=, as Authorization: Bearer, or in the header X-Token.");
        }
        return Bytes.same(token, secret)
                ? Optional.empty()
                : Optional.of("The token is not the adapter's: copy it again, or make a new one.");
    }

    private static @Nullable String tokenOf(Incoming delivery) {
        String authorization = delivery.header("Authorization");
        if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return authorization.substring(BEARER.length()).strip();
        }
        String header = delivery.header("X-Token");
        return header == null ? delivery.token() : header;
    }

    @Override
    public Optional<String> flaw(String secret) {
        return secret.matches("[A-Za-z0-9._~-]{" + SHORTEST + ",200}")
                ? Optional.empty()
                : Optional.of("Give a token of 16 to 200 letters, digits and . _ ~ - or leave it out: one is made.");
    }
}
