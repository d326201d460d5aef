package io.thousandhands.touch.cloudevent;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/** Percent-encoded UTF-8 (RFC 3986, section 2.1). A plus is a plus. */
final class PercentEncoding {
    private static final int HEX = 16;

    /**
     * One round.
     *
     * @throws IllegalArgumentException if a percent sign stands for no byte, or the bytes for no text
     */
    static String decode(String encoded) {
        if (encoded.indexOf('%') < 0) {
            return encoded;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int plain = 0;
        for (int at = encoded.indexOf('%'); at >= 0; at = encoded.indexOf('%', plain)) {
            bytes.writeBytes(encoded.substring(plain, at).getBytes(UTF_8));
            bytes.write(byteAt(encoded, at + 1));
            plain = at + 3;
        }
        bytes.writeBytes(encoded.substring(plain).getBytes(UTF_8));
        return text(bytes.toByteArray());
    }

    private static int byteAt(String encoded, int at) {
        int high = at < encoded.length() ? Character.digit(encoded.charAt(at), HEX) : -1;
        int low = at + 1 < encoded.length() ? Character.digit(encoded.charAt(at + 1), HEX) : -1;
        if (high < 0 || low < 0) {
            throw new IllegalArgumentException("Not two hexadecimal digits");
        }
        return high * HEX + low;
    }

    private static String text(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("Not UTF-8", e);
        }
    }

    private PercentEncoding() {}
}
