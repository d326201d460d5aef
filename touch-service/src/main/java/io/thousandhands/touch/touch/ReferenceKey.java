package io.thousandhands.touch.touch;

import org.jspecify.annotations.Nullable;

/**
 * A text by which somebody is looked up.
 *
 * @param rank of several keys the lesser ones count, once they find anybody
 * @param side of a touch from one to another: whom the key names; null: the customer alone was named
 */
public record ReferenceKey(String key, int rank, @Nullable Side side) {
    static final int EXACT = 0;
    static final int MAILBOX = 1;

    static ReferenceKey exact(String key) {
        return new ReferenceKey(key, EXACT, null);
    }

    ReferenceKey on(Side where) {
        return new ReferenceKey(key, rank, where);
    }

    /** An id is given to one: two who have it are a moment in which it moves. An address may well be shared. */
    boolean isId() {
        return !key.startsWith(Reference.EMAIL)
                && !key.startsWith(Reference.MAILBOX)
                && !key.startsWith(Reference.PHONE);
    }
}
