package io.thousandhands.cadence.standing;

import io.thousandhands.cadence.customer.CustomerFacts;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * From when on a customer who was never touched counts.
 *
 * <p>Where nobody knows, an import would slip on one day; so each customer is set back from their creation by their own
 * part of the interval: {@code createdAt − u × interval}, where u is the first 32 bits of the SHA-256 of the id's text
 * (36 characters, lower case, in UTF-8) ÷ 2³².
 */
public final class Since {
    private static final double TWO_TO_THE_32 = 0x1p32;

    public static Instant of(CustomerFacts customer, Duration interval) {
        if (customer.since() != null) {
            return customer.since();
        }
        long setBack = (long) (share(customer.id()) * interval.toMillis());
        return customer.createdAt().minusMillis(setBack);
    }

    /** 0 to 1, without 1; evenly spread over ids. */
    static double share(UUID id) {
        byte[] text = id.toString().getBytes(StandardCharsets.UTF_8);
        int first = ByteBuffer.wrap(sha256().digest(text)).getInt();
        return Integer.toUnsignedLong(first) / TWO_TO_THE_32;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private Since() {}
}
