package io.thousandhands.contracts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids that follow from what they name, so that a thing done twice lands on itself (UUID version 5, RFC 9562). */
public final class DerivedId {
    private static final UUID TOUCHES = UUID.fromString("6f0d3c5e-0c8f-5f0b-9a3e-7a1d6a2c9b10");
    private static final UUID NUDGES = UUID.fromString("b3a8d1f4-52e7-5c64-8f0d-1e9c4b7a6d21");

    /** @param source who saw or logged the touch; @param sourceId that source's own id of it */
    public static UUID ofTouch(String source, String sourceId) {
        return version5(TOUCHES, source.length() + ":" + source + sourceId);
    }

    /** @param reason why the rep should act; @param episode the silence, counted per customer */
    public static UUID ofNudge(UUID customerId, String reason, long episode) {
        return version5(NUDGES, customerId + "/" + reason + "/" + episode);
    }

    /** RFC 9562, section 5.5: SHA-1 over the namespace's 16 bytes and the name in UTF-8. */
    public static UUID version5(UUID namespace, String name) {
        MessageDigest sha1 = digest("SHA-1");
        sha1.update(ByteBuffer.allocate(16)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .array());
        ByteBuffer hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
        long high = hash.getLong() & 0xFFFFFFFFFFFF0FFFL | 0x0000000000005000L;
        long low = hash.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** The first 8 bytes of SHA-256: orders two events of the same touch and version the same way everywhere. */
    public static long digestOf(byte[] value) {
        return ByteBuffer.wrap(digest("SHA-256").digest(value)).getLong();
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + algorithm, e);
        }
    }

    private DerivedId() {}
}
