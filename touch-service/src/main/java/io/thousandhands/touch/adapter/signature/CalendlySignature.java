package io.thousandhands.touch.adapter.signature;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code Calendly-Webhook-Signature: t=…,v1=…}: hexadecimal HMAC-SHA256 over the time, a dot and the body. */
final class CalendlySignature implements Signature {
    private static final String HEADER = "Calendly-Webhook-Signature";

    private final Freshness freshness;

    CalendlySignature(Freshness freshness) {
        this.freshness = freshness;
    }

    @Override
    public Optional<String> refusal(Incoming delivery, String secret, Instant now) {
        String timestamp = part(delivery.header(HEADER), "t=");
        String signature = part(delivery.header(HEADER), "v1=");
        if (timestamp == null || signature == null) {
            return Optional.of("Make the webhook subscription with a signing_key: " + HEADER + " is missing.");
        }
        byte[] expected = Bytes.hmac("HmacSHA256", Bytes.utf8(secret), Bytes.utf8(timestamp + "."), delivery.body());
        return Bytes.same(Bytes.hex(expected), signature)
                ? freshness.refusal(timestamp, now)
                : Optional.of(
                        HEADER + " does not fit: check that the subscription's signing_key is the adapter's secret.");
    }

    private static @Nullable String part(@Nullable String header, String name) {
        return header == null
                ? null
                : Stream.of(header.split(","))
                        .map(String::strip)
                        .filter(part -> part.startsWith(name))
                        .map(part -> part.substring(name.length()))
                        .findFirst()
                        .orElse(null);
    }

    @Override
    public Optional<String> flaw(String secret) {
        return secret.length() >= 16 ? Optional.empty() : Optional.of("Give a signing_key of at least 16 characters.");
    }
}
