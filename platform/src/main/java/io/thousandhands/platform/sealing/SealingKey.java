package io.thousandhands.platform.sealing;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key of AES-256-GCM (NIST SP 800-38D). What is sealed is a nonce of 12 bytes, then ciphertext and tag; the id of what
 * it belongs to is authenticated with it, so that no sealed thing can be passed off as another. Safe for any thread.
 */
public final class SealingKey {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;

    private SealingKey(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** @throws IllegalArgumentException unless it is 32 bytes */
    public static SealingKey of(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("Not 32 bytes");
        }
        return new SealingKey(key);
    }

    /** @throws IllegalArgumentException unless it is 32 bytes in base64 */
    public static SealingKey ofBase64(String key) {
        return of(Base64.getDecoder().decode(key.strip()));
    }

    /** The bytes of a new key. */
    public static byte[] random(SecureRandom random) {
        return bytes(KEY_BYTES, random);
    }

    /** Another text each time. */
    public byte[] seal(UUID of, byte[] content, SecureRandom random) {
        return seal(of, content, bytes(NONCE_BYTES, random));
    }

    /**
     * The same text for the same content, as a log needs it that knows repeats by their bytes. The nonce follows from
     * content and owner by HMAC-SHA256 under this key, as in synthetic IV modes (RFC 5297): it comes twice only with the
     * same content.
     */
    public byte[] sealRepeatably(UUID of, byte[] content) {
        return seal(of, content, Arrays.copyOf(nonceOf(of, content), NONCE_BYTES));
    }

    /** @throws IllegalArgumentException if it was not sealed so, or for another */
    public byte[] open(UUID of, byte[] sealed) {
        if (sealed.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            throw new IllegalArgumentException("Too short to be sealed");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] ciphertext = new byte[sealed.length - NONCE_BYTES];
        ByteBuffer.wrap(sealed).get(nonce).get(ciphertext);
        return crypt(Cipher.DECRYPT_MODE, nonce, of, ciphertext);
    }

    private byte[] seal(UUID of, byte[] content, byte[] nonce) {
        byte[] ciphertext = crypt(Cipher.ENCRYPT_MODE, nonce, of, content);
        return ByteBuffer.allocate(NONCE_BYTES + ciphertext.length)
                .put(nonce)
                .put(ciphertext)
                .array();
    }

    private byte[] nonceOf(UUID of, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            mac.update(bytes(of));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA256", e);
        }
    }

    private byte[] crypt(int mode, byte[] nonce, UUID of, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bytes(of));
            return cipher.doFinal(text);
        } catch (AEADBadTagException e) {
            throw new IllegalArgumentException("Not what was sealed for this id", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM", e);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(Long.BYTES * 2)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static byte[] bytes(int count, SecureRandom random) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
