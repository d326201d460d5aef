package io.thousandhands.touch.adapter.source;

import io.thousandhands.touch.adapter.source.Rule.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads where one member comes from: a pointer, a constant, or a translation, as {@link MappingReader} says. */
final class RuleReader {
    private static final int MOST_VALUES = 200;

    /**
     * @param path of the member in the mapping
     * @return empty: nothing is said of it
     */
    static Optional<Rule> rule(String member, @Nullable Object posted, String path) {
        if (posted instanceof String text) {
            return Optional.of(
                    isPointer(text) ? new Rule.At(member, pointer(text, path)) : new Rule.Constant(member, text));
        }
        return posted instanceof Map<?, ?>
                ? Optional.of(spelledOut(member, Shapes.object(posted, path), path))
                : Optional.ofNullable(posted).map(value -> new Rule.Constant(member, value.toString()));
    }

    private static Rule spelledOut(String member, Map<String, @Nullable Object> posted, String path) {
        Shapes.only(posted, Set.of("constant", "at", "values", "otherwise"), path);
        if (posted.get("constant") instanceof String constant && posted.size() == 1) {
            return new Rule.Constant(member, constant);
        }
        Pointer at = pointer(posted.get("at"), path + "/at");
        List<Map.Entry<String, String>> values = values(posted.get("values"), path + "/values");
        Object otherwise = posted.get("otherwise");
        return values.isEmpty() && otherwise == null
                ? new Rule.At(member, at)
                : new Rule.Translated(
                        member, at, values, otherwise == null ? null : Shapes.text(otherwise, path + "/otherwise"));
    }

    private static List<Map.Entry<String, String>> values(@Nullable Object posted, String path) {
        List<Map.Entry<String, String>> values = new ArrayList<>();
        if (posted != null) {
            Shapes.object(posted, path)
                    .forEach((word, meaning) -> values.add(Map.entry(word, Shapes.text(meaning, path))));
        }
        if (values.size() > MOST_VALUES) {
            throw new RefusedMappingException(path, "Give at most " + MOST_VALUES + " values.");
        }
        return values;
    }

    static @Nullable Pointer pointerOrNull(@Nullable Object posted, String path) {
        return posted == null ? null : pointer(posted, path);
    }

    private static boolean isPointer(String text) {
        return text.startsWith("/") || text.startsWith("#/");
    }

    private static Pointer pointer(@Nullable Object posted, String path) {
        String text = Shapes.text(posted, path);
        if (!isPointer(text)) {
            throw new RefusedMappingException(
                    path, "Give a JSON Pointer: /status, or #/status from the delivery's root.");
        }
        return text.startsWith("#") ? new Pointer(text.substring(1), true) : new Pointer(text, false);
    }

    private RuleReader() {}
}
