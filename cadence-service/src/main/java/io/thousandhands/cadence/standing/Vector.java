package io.thousandhands.cadence.standing;

import io.thousandhands.cadence.kind.Kind;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * For each kind the last time it occurred. A maximum per kind, so {@link #merge} is commutative, associative and
 * idempotent: any order and any repetition of the same touches gives the same vector.
 */
public final class Vector {
    public static final Vector EMPTY = new Vector(new long[0]);
    private static final long NEVER = Long.MIN_VALUE;

    /** Epoch milliseconds by the kind's number. Never ends with NEVER, so that equal vectors have equal arrays. */
    private final long[] lastAt;

    private Vector(long[] lastAt) {
        this.lastAt = lastAt;
    }

    /** @param lastAt epoch milliseconds by the kind's number; null: never */
    public static Vector ofMillis(@Nullable Long[] lastAt) {
        long[] millis = new long[lastAt.length];
        for (int no = 0; no < millis.length; no++) {
            Long at = lastAt[no];
            millis[no] = at == null ? NEVER : at;
        }
        return trimmed(millis);
    }

    /** With one more touch; the same if a later one of its kind is known. */
    public Vector with(int kindNo, Instant at) {
        if (millis(kindNo) >= at.toEpochMilli()) {
            return this;
        }
        long[] later = padded(Math.max(lastAt.length, kindNo + 1));
        later[kindNo] = at.toEpochMilli();
        return new Vector(later);
    }

    public Vector merge(Vector other) {
        long[] merged = padded(Math.max(lastAt.length, other.lastAt.length));
        for (int no = 0; no < other.lastAt.length; no++) {
            merged[no] = Math.max(merged[no], other.lastAt[no]);
        }
        return new Vector(merged);
    }

    /** @return null: never */
    public @Nullable Instant last(Kind kind) {
        long at = millis(kind.no());
        return at == NEVER ? null : Instant.ofEpochMilli(at);
    }

    /** Epoch milliseconds by the kind's number; null: never. */
    public @Nullable Long[] toMillis() {
        @Nullable Long[] millis = new @Nullable Long[lastAt.length];
        for (int no = 0; no < millis.length; no++) {
            millis[no] = lastAt[no] == NEVER ? null : lastAt[no];
        }
        return millis;
    }

    private long millis(int no) {
        return no < lastAt.length ? lastAt[no] : NEVER;
    }

    private long[] padded(int length) {
        long[] copy = Arrays.copyOf(lastAt, length);
        Arrays.fill(copy, Math.min(lastAt.length, length), length, NEVER);
        return copy;
    }

    private static Vector trimmed(long[] millis) {
        int length = millis.length;
        while (length > 0 && millis[length - 1] == NEVER) {
            length--;
        }
        return new Vector(Arrays.copyOf(millis, length));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Vector vector && Arrays.equals(lastAt, vector.lastAt);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(lastAt);
    }

    @Override
    public String toString() {
        return Arrays.toString(toMillis());
    }
}
