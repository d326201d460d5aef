package io.thousandhands.platform.links;

import io.thousandhands.platform.links.Link.Purpose;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/** A link as bytes: form, purpose, seconds when it expires, then rep, nudge and customer. */
final class LinkBytes {
    private static final byte FORM = 1;
    private static final int LENGTH = 2 + Long.BYTES + 3 * 2 * Long.BYTES;

    static byte[] of(Link link) {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH)
                .put(FORM)
                .put(link.purpose().code())
                .putLong(link.expiresAt().getEpochSecond());
        put(bytes, link.repId());
        put(bytes, link.nudgeId());
        put(bytes, link.customerId());
        return bytes.array();
    }

    /** @throws IllegalArgumentException if it is none */
    static Link read(byte[] bytes) {
        if (bytes.length != LENGTH || bytes[0] != FORM) {
            throw new IllegalArgumentException("Not a link of this form");
        }
        ByteBuffer rest = ByteBuffer.wrap(bytes, 1, LENGTH - 1);
        Purpose purpose = purpose(rest.get());
        Instant expiresAt = Instant.ofEpochSecond(rest.getLong());
        return new Link(purpose, id(rest), id(rest), id(rest), expiresAt);
    }

    private static Purpose purpose(byte code) {
        return Arrays.stream(Purpose.values())
                .filter(purpose -> purpose.code() == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such purpose"));
    }

    private static void put(ByteBuffer bytes, UUID id) {
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID id(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private LinkBytes() {}
}
