package io.thousandhands.touch.adapter.signature;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Standard Webhooks 1.0, symmetric: base64 of HMAC-SHA256 over id, time and body. Several signatures may stand side by
 * side while a sender changes keys. Svix, which sends for many, names the headers {@code svix-*}.
 */
final class StandardWebhooks implements Signature {
    private static final String VERSION = "v1,";
    private static final String SECRET = "whsec_";

    private final Freshness freshness;

    StandardWebhooks(Freshness freshness) {
        this.freshness = freshness;
    }

    @Override
    public Optional<String> refusal(Incoming delivery, String secret, Instant now) {
        String id = header(delivery, "id");
        String timestamp = header(delivery, "timestamp");
        String signatures = header(delivery, "signature");
        if (id == null || timestamp == null || signatures == null) {
            return Optional.of(
                    "Send webhook-id, webhook-timestamp and webhook-signature (or svix-*) with each delivery.");
        }
        byte[] mac = Bytes.hmac(
                "HmacSHA256", key(secret).orElseThrow(), Bytes.utf8(id + "." + timestamp + "."), delivery.body());
        boolean signed = Stream.of(signatures.split(" "))
                .anyMatch(signature -> Bytes.same(VERSION + Bytes.base64(mac), signature));
        return signed
                ? freshness.refusal(timestamp, now)
                : Optional.of(
                        "No signature fits: check that the secret is the one that the sender shows for this url.");
    }

    private static @Nullable String header(Incoming delivery, String name) {
        String header = delivery.header("webhook-" + name);
        return header == null ? delivery.header("svix-" + name) : header;
    }

    private static Optional<byte[]> key(String secret) {
        String base64 = secret.startsWith(SECRET) ? secret.substring(SECRET.length()) : secret;
        return Bytes.ofBase64(base64).filter(key -> key.length > 0);
    }

    @Override
    public Optional<String> flaw(String secret) {
        return key(secret).isPresent()
                ? Optional.empty()
                : Optional.of("Give the sender's signing secret: whsec_ and base64.");
    }
}
