package io.thousandhands.touch.adapter.source;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What shape a part of a mapping must have, or it is refused by its place. */
final class Shapes {
    private static final int LONGEST = 500;

    /** Its members, in the order given. */
    static Map<String, @Nullable Object> object(@Nullable Object posted, String path) {
        if (!(posted instanceof Map<?, ?> object)) {
            throw new RefusedMappingException(path, "Give a JSON object.");
        }
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        object.forEach((name, value) -> members.put(String.valueOf(name), value));
        return members;
    }

    static String text(@Nullable Object posted, String path) {
        if (posted instanceof String text && !text.isBlank() && text.length() <= LONGEST) {
            return text;
        }
        throw new RefusedMappingException(path, "Give a text of at most " + LONGEST + " characters.");
    }

    static void only(Map<String, @Nullable Object> object, Collection<String> known, String path) {
        if (!known.containsAll(object.keySet())) {
            throw new RefusedMappingException(
                    path,
                    "Leave out what is not known here. Known: "
                            + String.join(", ", known.stream().sorted().toList()) + ".");
        }
    }

    private Shapes() {}
}
