package io.thousandhands.touch.touch;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Short strings that come from outside. */
final class Text {
    static final int ID_LENGTH = 200;
    /** With a name before it. */
    static final int EMAIL_LENGTH = 320;

    static final int PHONE_LENGTH = 64;
    private static final int NOTE_LENGTH = 4000;

    /** @return the text as it came, or null if there was none */
    static @Nullable String optional(@Nullable String text, String member, int atMost) {
        return text == null ? null : required(text, member, atMost);
    }

    static String required(@Nullable String text, String member, int atMost) {
        if (text == null || text.isBlank()) {
            throw Refusal.invalid(member, "Give " + member + ": it must not be empty.");
        }
        if (text.length() > atMost) {
            throw Refusal.invalid(member, "Shorten " + member + " to at most " + atMost + " characters.");
        }
        if (hasUnprintable(text)) {
            throw Refusal.invalid(member, "Remove control characters and broken surrogates from " + member + ".");
        }
        return text;
    }

    /** Lines end with LF, so that the same text is the same note whatever machine it was written on. */
    static @Nullable String note(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String note = text.replace("\r\n", "\n");
        required(note.replace('\n', ' ').replace('\t', ' '), "note", NOTE_LENGTH);
        return note;
    }

    static UUID uuid(@Nullable String text, String member) {
        UUID uuid = uuidOrNull(text);
        if (uuid == null) {
            throw Refusal.invalid(member, "Give " + member + " as a UUID of 36 characters.");
        }
        return uuid;
    }

    /** The JDK takes dashes elsewhere too; two spellings of one id would be two contents. */
    private static @Nullable UUID uuidOrNull(@Nullable String text) {
        try {
            UUID uuid = text == null ? null : UUID.fromString(text);
            return uuid != null && uuid.toString().equalsIgnoreCase(text) ? uuid : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** PostgreSQL takes no NUL, and a lone surrogate has no UTF-8. A loop: this sees every text of every line. */
    private static boolean hasUnprintable(String text) {
        int codePoint;
        for (int at = 0; at < text.length(); at += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(at);
            if (Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE) {
                return true;
            }
        }
        return false;
    }

    private Text() {}
}
