package io.thousandhands.touch.adapter.work;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * What came, as it came.
 *
 * @param contentType the header; empty: none
 */
public record Payload(String contentType, byte[] body) {
    private static final byte END_OF_TYPE = '\n';

    /** As it is sealed: the type, a line feed, the body. */
    byte[] bytes() {
        byte[] type = contentType.replace('\n', ' ').getBytes(UTF_8);
        byte[] bytes = Arrays.copyOf(type, type.length + 1 + body.length);
        bytes[type.length] = END_OF_TYPE;
        System.arraycopy(body, 0, bytes, type.length + 1, body.length);
        return bytes;
    }

    static Payload of(byte[] bytes) {
        int end = 0;
        while (bytes[end] != END_OF_TYPE) {
            end++;
        }
        return new Payload(new String(bytes, 0, end, UTF_8), Arrays.copyOfRange(bytes, end + 1, bytes.length));
    }

    boolean isForm() {
        return isOf("application/x-www-form-urlencoded");
    }

    boolean isMultipart() {
        return isOf("multipart/");
    }

    private boolean isOf(String type) {
        return contentType.strip().regionMatches(true, 0, type, 0, type.length());
    }
}
