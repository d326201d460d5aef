package io.thousandhands.customer.input;

import org.jspecify.annotations.Nullable;

/** One line of text: stripped, not blank, not too long, and nothing in it that a database or a screen chokes on. */
public final class Texts {
    private static final int SHOWN_AT_MOST = 50;

    /** @return the stripped text; null if it is absent or was found wrong */
    public static @Nullable String optional(Members members, String name, int atMost) {
        String raw = members.text(name);
        if (raw == null) {
            return null;
        }
        String text = raw.strip();
        String fault = fault(text, atMost);
        if (fault != null) {
            members.fault(name, fault);
            return null;
        }
        return text;
    }

    /** Like {@link #optional}; an absent one is a finding. */
    public static @Nullable String required(Members members, String name, int atMost) {
        members.require(name);
        return optional(members, name, atMost);
    }

    /** A sender's own member name as it may be shown back to them. */
    static String shown(String name) {
        return name.codePoints()
                .filter(Texts::isPlain)
                .limit(SHOWN_AT_MOST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static @Nullable String fault(String text, int atMost) {
        if (text.isEmpty()) {
            return "must not be blank; leave it out if there is none";
        }
        if (text.codePointCount(0, text.length()) > atMost) {
            return "must have at most " + atMost + " characters";
        }
        return text.codePoints().allMatch(Texts::isPlain) ? null : "must not hold control characters";
    }

    /** No control characters (PostgreSQL takes no NUL), no half of a surrogate pair (UTF-8 has none). */
    private static boolean isPlain(int codePoint) {
        return !Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.SURROGATE;
    }

    private Texts() {}
}
