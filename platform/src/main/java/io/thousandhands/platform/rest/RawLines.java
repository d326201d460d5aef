package io.thousandhands.platform.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** Cuts a stream into lines. Of a line that is too long, only its end is looked for. */
final class RawLines {
    private static final int BUFFER = 64 * 1024;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    /** What may stand around a line and does not count: the mark and a CR. */
    private static final int AROUND = BYTE_ORDER_MARK.length + 1;

    private final InputStream stream;
    private final int maxBytes;

    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int filled;

    private final byte[] line;
    private int start;
    private int end;
    private boolean overflowed;
    private boolean begun;

    RawLines(InputStream stream, int maxBytes) {
        this.stream = stream;
        this.maxBytes = maxBytes;
        this.line = new byte[maxBytes + AROUND];
    }

    /** Goes to the next line; false: there is none. */
    boolean next() {
        start = 0;
        end = 0;
        overflowed = false;
        if (!fill()) {
            return false;
        }
        boolean complete = false;
        while (!complete && fill()) {
            complete = takeUpToLineEnd();
        }
        trim();
        return true;
    }

    boolean isTooLong() {
        return overflowed || end - start > maxBytes;
    }

    /** The present line without its end. */
    byte[] bytes() {
        return Arrays.copyOfRange(line, start, end);
    }

    private boolean takeUpToLineEnd() {
        int lineEnd = next;
        while (lineEnd < filled && buffer[lineEnd] != '\n') {
            lineEnd++;
        }
        int kept = Math.min(lineEnd - next, line.length - end);
        System.arraycopy(buffer, next, line, end, kept);
        end += kept;
        overflowed |= kept < lineEnd - next;
        boolean complete = lineEnd < filled;
        next = complete ? lineEnd + 1 : lineEnd;
        return complete;
    }

    private void trim() {
        if (!begun && Arrays.mismatch(line, 0, Math.min(end, 3), BYTE_ORDER_MARK, 0, 3) == -1) {
            start = BYTE_ORDER_MARK.length;
        }
        begun = true;
        if (end > start && line[end - 1] == '\r') {
            end--;
        }
    }

    /** Whether there is a byte to take. */
    private boolean fill() {
        try {
            while (next == filled) {
                int read = stream.read(buffer, 0, BUFFER);
                if (read < 0) {
                    return false;
                }
                next = 0;
                filled = read;
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
