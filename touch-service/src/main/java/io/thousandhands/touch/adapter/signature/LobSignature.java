package io.thousandhands.touch.adapter.signature;

import java.time.Instant;
import java.util.Optional;

/** {@code Lob-Signature}: hexadecimal HMAC-SHA256 over the time, a dot and the body. */
final class LobSignature implements Signature {
    private static final String SIGNATURE = "Lob-Signature";
    private static final String TIMESTAMP = "Lob-Signature-Timestamp";

    private final Freshness freshness;

    LobSignature(Freshness freshness) {
        this.freshness = freshness;
    }

    @Override
    public Optional<String> refusal(Incoming delivery, String secret, Instant now) {
        String signature = delivery.header(SIGNATURE);
        String timestamp = delivery.header(TIMESTAMP);
        if (signature == null || timestamp == null) {
            return Optional.of("Send " + SIGNATURE + " and " + TIMESTAMP + ": only what Lob signed is taken.");
        }
        byte[] expected =
                Bytes.hmac("HmacSHA256", Bytes.utf8(secret), Bytes.utf8(timestamp), Bytes.utf8("."), delivery.body());
        return Bytes.same(Bytes.hex(expected), signature)
                ? freshness.refusal(timestamp, now)
                : Optional.of(SIGNATURE + " does not fit: check that the secret is the one of this webhook.");
    }

    @Override
    public Optional<String> flaw(String secret) {
        return secret.isBlank() ? Optional.of("Give the secret that Lob shows for the webhook.") : Optional.empty();
    }
}
