package io.thousandhands.customer.input;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON Merge Patch (RFC 7396, section 2) on plain values: absent stays, null goes, objects merge, all else replaces. */
public final class MergePatch {

    /** A new object; neither argument is changed. */
    public static Map<String, @Nullable Object> apply(
            Map<String, ? extends @Nullable Object> target, Map<String, ? extends @Nullable Object> patch) {
        Map<String, @Nullable Object> merged = new LinkedHashMap<>(target);
        patch.forEach((name, wanted) -> {
            if (wanted == null) {
                merged.remove(name);
            } else {
                merged.put(name, value(merged.get(name), wanted));
            }
        });
        return merged;
    }

    /** An object is merged even where nothing was, so that the nulls within it go. */
    @SuppressWarnings("unchecked") // keys of JSON objects are strings
    private static Object value(@Nullable Object present, Object wanted) {
        if (!(wanted instanceof Map)) {
            return wanted;
        }
        Map<String, @Nullable Object> target =
                present instanceof Map ? (Map<String, @Nullable Object>) present : Map.of();
        return apply(target, (Map<String, @Nullable Object>) wanted);
    }

    private MergePatch() {}
}
