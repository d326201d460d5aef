package io.thousandhands.platform.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A stream of bytes whose next one can be looked at before it is taken. */
final class PeekedStream {
    private static final int BUFFER = 64 * 1024;

    private final InputStream stream;
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int filled;

    PeekedStream(InputStream stream) {
        this.stream = stream;
    }

    /** @return -1 at the end */
    int peek() {
        return next < filled || fill() ? buffer[next] & 0xFF : -1;
    }

    /** The next byte that is no blank of JSON's; those before it are taken. */
    int peekBeyondBlanks() {
        int peeked = peek();
        while (peeked == ' ' || peeked == '\n' || peeked == '\r' || peeked == '\t') {
            skip();
            peeked = peek();
        }
        return peeked;
    }

    /** Takes the byte that was looked at. */
    void skip() {
        next++;
    }

    private boolean fill() {
        try {
            int read = 0;
            while (read == 0) {
                read = stream.read(buffer, 0, BUFFER);
            }
            next = 0;
            filled = Math.max(0, read);
            return read > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
