package io.thousandhands.touch.fold;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/** PostgreSQL's {@code unnest} takes no ragged arrays: an array in a row travels as text and is cast there. */
public final class UuidArray {

    /** An array literal such as {@code {id,id}}. */
    public static String literal(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private UuidArray() {}
}
