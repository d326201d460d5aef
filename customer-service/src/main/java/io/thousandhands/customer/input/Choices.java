package io.thousandhands.customer.input;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A member that is one of a few words: the constants of an enum in lower case, as on the wire. */
public final class Choices {

    /** @return null if it is absent or none of the words */
    public static <E extends Enum<E>> @Nullable E optional(Members members, String name, Class<E> words) {
        String raw = members.text(name);
        if (raw == null) {
            return null;
        }
        for (E word : words.getEnumConstants()) {
            if (word(word).equals(raw)) {
                return word;
            }
        }
        members.fault(name, "must be one of " + all(words));
        return null;
    }

    /** Like {@link #optional}; an absent one is a finding. */
    public static <E extends Enum<E>> @Nullable E required(Members members, String name, Class<E> words) {
        if (members.isAbsent(name)) {
            members.fault(name, "is required: one of " + all(words));
        }
        return optional(members, name, words);
    }

    /** The constant as it is written. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> String all(Class<E> words) {
        return Arrays.stream(words.getEnumConstants()).map(Choices::word).collect(Collectors.joining(", "));
    }

    private Choices() {}
}
