package io.thousandhands.touch.adapter.source;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a source sent, as plain values: maps, lists, texts, numbers, booleans. A form is a map of texts.
 *
 * @param value null: nothing is there
 */
public record Document(@Nullable Object value) {
    private static final Document NOTHING = new Document(null);
    /** Beyond it a number is written with its exponent: digits cost memory, and no touch has such a number. */
    private static final int MOST_DIGITS = 50;

    /** What a JSON Pointer (RFC 6901) names. */
    public Document at(String pointer) {
        Document found = this;
        if (!pointer.isEmpty()) {
            for (String token : pointer.substring(1).split("/", -1)) {
                found = found.child(token.replace("~1", "/").replace("~0", "~"));
            }
        }
        return found;
    }

    /** Of a text, number or boolean there; null: none, or an empty one. */
    public @Nullable String text(String pointer) {
        return texts(pointer).findFirst().orElse(null);
    }

    /** The text there, or each of a list of them. */
    public Stream<String> texts(String pointer) {
        return at(pointer).elements().map(Document::scalar).filter(Objects::nonNull);
    }

    /** Of a list; anything else is the one element of itself. */
    public Stream<Document> elements() {
        if (value instanceof Collection<?> list) {
            return list.stream().map(Document::new);
        }
        return value == null ? Stream.empty() : Stream.of(this);
    }

    boolean isObject() {
        return value instanceof Map;
    }

    /** The same text for the same content, whatever the order of its members. */
    String canonical() {
        if (value instanceof Map<?, ?> object) {
            Map<String, String> sorted = new TreeMap<>();
            object.forEach((key, member) -> sorted.put(quoted(key), new Document(member).canonical()));
            return sorted.toString();
        }
        return value instanceof Collection<?> list
                ? list.stream()
                        .map(element -> new Document(element).canonical())
                        .toList()
                        .toString()
                : quoted(scalar());
    }

    private static String quoted(@Nullable Object text) {
        return text == null ? "null" : text.toString().length() + ":" + text;
    }

    private Document child(String token) {
        if (value instanceof Map<?, ?> object) {
            return new Document(object.get(token));
        }
        if (value instanceof List<?> list && token.matches("0|[1-9][0-9]{0,8}")) {
            int index = Integer.parseInt(token);
            return index < list.size() ? new Document(list.get(index)) : NOTHING;
        }
        return NOTHING;
    }

    private @Nullable String scalar() {
        if (value instanceof BigDecimal number) {
            return Math.abs(number.scale()) < MOST_DIGITS ? number.toPlainString() : number.toString();
        }
        boolean isScalar = value instanceof String || value instanceof Number || value instanceof Boolean;
        String text = isScalar ? String.valueOf(value).strip() : "";
        return text.isEmpty() ? null : text;
    }
}
