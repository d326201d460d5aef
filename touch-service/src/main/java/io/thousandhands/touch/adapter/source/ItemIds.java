package io.thousandhands.touch.adapter.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Ids of items that a source does not give, or that may not go on the log as they are. */
final class ItemIds {
    private static final int LONGEST = 180;
    private static final Pattern NOT_FOR_THE_LOG = Pattern.compile("[@\\p{Cntrl}\\p{Cs}]");

    /**
     * An id with an at sign may be an address, one with control characters can be stored nowhere, and a long one does not
     * fit: their digest is told in their place.
     */
    static String of(String sourceId) {
        return sourceId.length() > LONGEST || NOT_FOR_THE_LOG.matcher(sourceId).find() ? digest(sourceId) : sourceId;
    }

    /** Equal content is the same item. */
    static String ofContent(Document entry) {
        return digest(entry.canonical());
    }

    /**
     * Tells the recipients of one message apart: four hexadecimal digits, which is enough for that, and too little to find
     * out who it is.
     */
    static String ofRecipient(String messageId, String address) {
        String of = of(messageId);
        return of.substring(0, Math.min(of.length(), LONGEST - 5)) + "#"
                + hex(messageId + "\n" + address).substring(0, 4);
    }

    static String digest(String text) {
        return "sha256:" + hex(text);
    }

    private static String hex(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private ItemIds() {}
}
