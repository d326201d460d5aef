package io.thousandhands.benchmarks.projection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the peer keeps of a customer: the last touch of each kind, and how many touches there were.
 *
 * @param lastByKind the greatest {@code occurredAt}
 */
record Recency(long touches, Map<String, Instant> lastByKind) {
    private static final Recency NONE = new Recency(0, Map.of());

    Recency with(String kind, Instant occurredAt) {
        Map<String, Instant> last = new TreeMap<>(lastByKind);
        last.merge(kind, occurredAt, (one, other) -> one.isAfter(other) ? one : other);
        return new Recency(touches + 1, last);
    }

    /** The count, then per kind its length, its name and the milliseconds. */
    byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES
                + lastByKind.keySet().stream().mapToInt(Recency::size).sum());
        bytes.putLong(touches);
        lastByKind.forEach((kind, at) -> {
            byte[] name = kind.getBytes(StandardCharsets.UTF_8);
            bytes.put((byte) name.length).put(name).putLong(at.toEpochMilli());
        });
        return bytes.array();
    }

    /** @param bytes null: nothing is kept yet */
    static Recency of(byte @Nullable [] bytes) {
        if (bytes == null) {
            return NONE;
        }
        ByteBuffer from = ByteBuffer.wrap(bytes);
        long touches = from.getLong();
        Map<String, Instant> last = new TreeMap<>();
        while (from.hasRemaining()) {
            byte[] name = new byte[from.get()];
            from.get(name);
            last.put(new String(name, StandardCharsets.UTF_8), Instant.ofEpochMilli(from.getLong()));
        }
        return new Recency(touches, last);
    }

    private static int size(String kind) {
        return 1 + kind.getBytes(StandardCharsets.UTF_8).length + Long.BYTES;
    }
}
