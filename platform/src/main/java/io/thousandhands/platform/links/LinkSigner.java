package io.thousandhands.platform.links;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs links by HMAC-SHA256 (RFC 2104) under one of several named keys, so that a key can be replaced while the links that
 * it signed are still good. A token is {@code keyId.link.signature}, the latter two in base64url without padding; signed is
 * all that stands before the signature.
 */
public final class LinkSigner {
    private static final int KEY_BYTES = 32;
    private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9_-]{1,20}");
    private static final Pattern TOKEN =
            Pattern.compile("((" + KEY_ID + ")\\.([A-Za-z0-9_-]{1,200}))\\.([A-Za-z0-9_-]{43})");
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final Map<String, SecretKey> keys = new HashMap<>();
    private final String current;

    /**
     * @param key base64 of 32 bytes; signs from now on
     * @param formerKeys only verify
     * @throws IllegalStateException if a key is not such
     */
    public LinkSigner(String keyId, String key, Map<String, String> formerKeys) {
        formerKeys.forEach((id, former) -> keys.put(id, key(id, former)));
        keys.put(keyId, key(keyId, key));
        this.current = keyId;
    }

    /** The same token for the same link. */
    public String sign(Link link) {
        String signed = current + "." + ENCODER.encodeToString(LinkBytes.of(link));
        return signed + "." + ENCODER.encodeToString(signatureOf(signed, keyNamed(current)));
    }

    public Verdict verdictOn(String token, Instant now) {
        Matcher parts = TOKEN.matcher(token);
        if (!parts.matches() || !keys.containsKey(parts.group(2)) || !isSigned(parts)) {
            return new Verdict.Forged();
        }
        Link link = LinkBytes.read(Base64.getUrlDecoder().decode(parts.group(3)));
        return now.isBefore(link.expiresAt()) ? new Verdict.Good(link) : new Verdict.Expired(link);
    }

    private boolean isSigned(Matcher parts) {
        String asItShouldBe = ENCODER.encodeToString(signatureOf(parts.group(1), keyNamed(parts.group(2))));
        return MessageDigest.isEqual(
                asItShouldBe.getBytes(US_ASCII), parts.group(4).getBytes(US_ASCII));
    }

    private SecretKey keyNamed(String id) {
        SecretKey key = keys.get(id);
        if (key == null) {
            throw new IllegalStateException("No key signs links under this name: keyId=" + id);
        }
        return key;
    }

    private static byte[] signatureOf(String signed, SecretKey key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(signed.getBytes(US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA256", e);
        }
    }

    private static SecretKey key(String id, String base64) {
        if (!KEY_ID.matcher(id).matches()) {
            throw new IllegalStateException("thousandhands.links.key-id is not 1 to 20 letters, digits, _ or -");
        }
        byte[] key = decoded(base64);
        if (key.length != KEY_BYTES) {
            throw new IllegalStateException("A key of thousandhands.links is not 32 bytes in base64: keyId=" + id);
        }
        return new SecretKeySpec(key, "HmacSHA256");
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
