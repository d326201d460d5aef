package io.thousandhands.touch.unmatched;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals with AES-256-GCM (NIST SP 800-38D): a random nonce of 12 bytes, then ciphertext and tag. The touch's id is
 * authenticated with it, so that no sealed touch can be passed off as another. Safe for any thread.
 */
final class Sealer {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Map<String, SecretKey> keys = new HashMap<>();
    private final String current;
    private final SecureRandom random;

    /**
     * @param key base64 of 32 bytes; seals from now on
     * @param formerKeys only open
     * @throws IllegalStateException if a key is not such
     */
    Sealer(String keyId, String key, Map<String, String> formerKeys, SecureRandom random) {
        formerKeys.forEach((id, former) -> keys.put(id, secret(id, former)));
        keys.put(keyId, secret(keyId, key));
        this.current = keyId;
        this.random = random;
    }

    /** The key that seals now. */
    String keyId() {
        return current;
    }

    byte[] seal(UUID touchId, byte[] content) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] ciphertext = crypt(Cipher.ENCRYPT_MODE, keyNamed(current), nonce, touchId, content);
        return ByteBuffer.allocate(NONCE_BYTES + ciphertext.length)
                .put(nonce)
                .put(ciphertext)
                .array();
    }

    /**
     * @throws IllegalStateException if the key is not configured
     * @throws IllegalArgumentException if it was not sealed so, or for another touch
     */
    byte[] open(UUID touchId, String keyId, byte[] sealed) {
        if (sealed.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            throw new IllegalArgumentException("Too short for a sealed touch");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] ciphertext = new byte[sealed.length - NONCE_BYTES];
        ByteBuffer.wrap(sealed).get(nonce).get(ciphertext);
        return crypt(Cipher.DECRYPT_MODE, keyNamed(keyId), nonce, touchId, ciphertext);
    }

    private SecretKey keyNamed(String id) {
        SecretKey key = keys.get(id);
        if (key == null) {
            throw new IllegalStateException("Configure thousandhands.unmatched.former-keys: no key is named " + id);
        }
        return key;
    }

    private static byte[] crypt(int mode, SecretKey key, byte[] nonce, UUID touchId, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(ByteBuffer.allocate(Long.BYTES * 2)
                    .putLong(touchId.getMostSignificantBits())
                    .putLong(touchId.getLeastSignificantBits())
                    .flip());
            return cipher.doFinal(text);
        } catch (AEADBadTagException e) {
            throw new IllegalArgumentException("Not what was sealed for this touch", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM", e);
        }
    }

    private static SecretKey secret(String id, String base64) {
        byte[] bytes = decoded(id, base64);
        if (bytes.length != KEY_BYTES) {
            throw notAKey(id);
        }
        return new SecretKeySpec(bytes, "AES");
    }

    private static byte[] decoded(String id, String base64) {
        try {
            return Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw notAKey(id);
        }
    }

    private static IllegalStateException notAKey(String id) {
        return new IllegalStateException("A key of thousandhands.unmatched is not 32 bytes in base64: keyId=" + id);
    }
}
