package io.thousandhands.touch.adapter.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where one member of a touch comes from. */
public sealed interface Rule {
    /** Its path, as {@link Members} know it. */
    String member();

    /** The member's text in this entry of this delivery; null: it is not there. */
    @Nullable
    String in(Document entry, Document delivery);

    /** The same in each. */
    record Constant(String member, String text) implements Rule {
        @Override
        public String in(Document entry, Document delivery) {
            return text;
        }
    }

    /** What is there. */
    record At(String member, Pointer pointer) implements Rule {
        @Override
        public @Nullable String in(Document entry, Document delivery) {
            Stream<String> texts = pointer.in(entry, delivery);
            return member.equals("contactIds")
                    ? texts.reduce((one, other) -> one + "," + other).orElse(null)
                    : texts.findFirst().orElse(null);
        }
    }

    /**
     * What a word that is there stands for.
     *
     * @param values in the order of an item's life: a later one outranks an earlier one
     * @param otherwise for all other words, and none; null: nothing
     */
    record Translated(
            String member,
            Pointer pointer,
            List<Map.Entry<String, String>> values,
            @Nullable String otherwise) implements Rule {
        public Translated {
            values = List.copyOf(values);
        }

        /** Which of the values, counted from 0, is there; none of them: empty. */
        Optional<Integer> rank(Document entry, Document delivery) {
            List<String> words = pointer.in(entry, delivery).toList();
            return values.stream()
                    .filter(value -> words.contains(value.getKey()))
                    .map(values::indexOf)
                    .findFirst();
        }

        @Override
        public @Nullable String in(Document entry, Document delivery) {
            return rank(entry, delivery)
                    .map(values::get)
                    .map(Map.Entry::getValue)
                    .orElse(otherwise);
        }

        /** What to say when nothing fits: the words that would. */
        String words() {
            return values.stream().map(Map.Entry::getKey).collect(Collectors.joining(", "));
        }
    }

    /**
     * A JSON Pointer.
     *
     * @param inDelivery from the root of the delivery, not of the entry
     */
    record Pointer(String path, boolean inDelivery) {
        Stream<String> in(Document entry, Document delivery) {
            return (inDelivery ? delivery : entry).texts(path);
        }
    }
}
