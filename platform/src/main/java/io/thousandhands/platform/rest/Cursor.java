package io.thousandhands.platform.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.problem.ProblemException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Where the next page begins: the sort keys of the last item seen. Opaque to senders, but not secret, and it ends up in
 * logs as part of an address: put nothing personal in it.
 *
 * <p>On the wire: base64url of a version byte, then each key as its length in four bytes and its UTF-8.
 */
public record Cursor(List<String> keys) {
    private static final byte VERSION = 1;

    public Cursor {
        keys = List.copyOf(keys);
    }

    /** @param keys written as their {@code toString()} */
    public static Cursor of(Object... keys) {
        return new Cursor(List.of(keys).stream().map(Object::toString).toList());
    }

    /**
     * @param keys how many keys the list sorts by
     * @throws ProblemException 400 if it is not a cursor of such a list
     */
    public static Cursor parse(String encoded, int keys) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(encoded));
            if (bytes.get() != VERSION) {
                throw bad();
            }
            Cursor cursor = new Cursor(keysIn(bytes));
            if (cursor.keys.size() != keys) {
                throw bad();
            }
            return cursor;
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            throw bad();
        }
    }

    public String encoded() {
        List<byte[]> texts = keys.stream().map(key -> key.getBytes(UTF_8)).toList();
        ByteBuffer bytes = ByteBuffer.allocate(
                1 + texts.stream().mapToInt(text -> 4 + text.length).sum());
        bytes.put(VERSION);
        texts.forEach(text -> bytes.putInt(text.length).put(text));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    public String text(int key) {
        return keys.get(key);
    }

    /** @throws ProblemException 400 if the key is no such thing, as of all that follow */
    public Instant instant(int key) {
        return read(key, Instant::parse);
    }

    public UUID uuid(int key) {
        return read(key, UUID::fromString);
    }

    public long number(int key) {
        return read(key, Long::parseLong);
    }

    private <T> T read(int key, Function<String, T> reading) {
        try {
            return reading.apply(text(key));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw bad();
        }
    }

    private static List<String> keysIn(ByteBuffer bytes) {
        List<String> keys = new ArrayList<>();
        while (bytes.hasRemaining()) {
            int length = bytes.getInt();
            if (length < 0 || length > bytes.remaining()) {
                throw bad();
            }
            byte[] text = new byte[length];
            bytes.get(text);
            keys.add(new String(text, UTF_8));
        }
        return keys;
    }

    private static ProblemException bad() {
        return Problem.badRequest(
                        "bad-cursor",
                        "Take \"cursor\" from \"next\" of the page before, of the same list, or leave it out.")
                .toException();
    }
}
