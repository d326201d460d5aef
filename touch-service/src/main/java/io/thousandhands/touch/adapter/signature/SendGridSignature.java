package io.thousandhands.touch.adapter.signature;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Optional;

/**
 * SendGrid's signed event webhook: ECDSA with SHA-256 over the time and the body. The secret is the verification key that
 * SendGrid shows, which is public.
 */
final class SendGridSignature implements Signature {
    private static final String SIGNATURE = "X-Twilio-Email-Event-Webhook-Signature";
    private static final String TIMESTAMP = "X-Twilio-Email-Event-Webhook-Timestamp";

    private final Freshness freshness;

    SendGridSignature(Freshness freshness) {
        this.freshness = freshness;
    }

    @Override
    public Optional<String> refusal(Incoming delivery, String secret, Instant now) {
        String signature = delivery.header(SIGNATURE);
        String timestamp = delivery.header(TIMESTAMP);
        if (signature == null || timestamp == null) {
            return Optional.of("Enable the signed event webhook: " + SIGNATURE + " and " + TIMESTAMP + " are missing.");
        }
        return verifies(delivery.body(), timestamp, signature, secret)
                ? freshness.refusal(timestamp, now)
                : Optional.of(
                        SIGNATURE + " does not fit: check that the secret is the verification key of this webhook.");
    }

    private static boolean verifies(byte[] body, String timestamp, String signature, String secret) {
        try {
            java.security.Signature ecdsa = java.security.Signature.getInstance("SHA256withECDSA");
            ecdsa.initVerify(publicKey(secret));
            ecdsa.update(Bytes.utf8(timestamp));
            ecdsa.update(body);
            byte[] given = Bytes.ofBase64(signature).orElse(new byte[0]);
            return Bytes.same(Bytes.base64(given), signature) && ecdsa.verify(given);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static PublicKey publicKey(String base64) throws GeneralSecurityException {
        byte[] encoded = Bytes.ofBase64(base64).orElse(new byte[0]);
        return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
    }

    @Override
    public Optional<String> flaw(String secret) {
        try {
            publicKey(secret);
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            return Optional.of(
                    "Give the verification key that SendGrid shows: base64 of an elliptic curve's public key.");
        }
    }
}
