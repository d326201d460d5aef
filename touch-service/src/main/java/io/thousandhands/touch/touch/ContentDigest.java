package io.thousandhands.touch.touch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A source id for a touch that has none: SHA-256 over what was posted. Taken before anything is looked up, so that a
 * repeat is the same touch whether or not its customer has come meanwhile.
 */
final class ContentDigest {

    static String of(CheckedTouch touch) {
        StringBuilder content = new StringBuilder();
        append(content, touch.customer().key());
        append(content, touch.kind());
        append(content, touch.occurredAt());
        append(content, touch.contactIds());
        append(content, touch.rep() == null ? null : touch.rep().key());
        append(content, touch.direction());
        append(content, touch.purpose());
        append(content, touch.outcome());
        append(content, touch.durationSeconds());
        if (touch.note() != null) {
            // Not for its absence: what was told before there were notes keeps its id.
            append(content, touch.note());
        }
        return "sha256:" + HexFormat.of().formatHex(sha256(content.toString()));
    }

    /** With its length, so that no two contents read the same. */
    private static void append(StringBuilder content, @Nullable Object member) {
        String text = member == null ? "" : member.toString();
        content.append(member == null ? -1 : text.length()).append(':').append(text);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private ContentDigest() {}
}
