package io.thousandhands.touch.change;

import io.thousandhands.touch.touch.PostedTouch;
import org.jspecify.annotations.Nullable;

/** What a source says of one touch of its own: how it stands, and since when it does. */
public sealed interface Statement {
    /** The source's own id of the touch. */
    String sourceId();

    /** When it came to be so, in milliseconds since 1970: of two statements the later one holds, whichever comes first. */
    long version();

    /**
     * It happened like this.
     *
     * @param version 0: as first recorded, so that it never overrules a change
     */
    record Stands(String sourceId, long version, PostedTouch touch) implements Statement {}

    /** It did not happen. */
    record Retracted(
            String sourceId, long version, @Nullable String reason) implements Statement {}
}
