package io.thousandhands.platform.rest;

import io.thousandhands.platform.problem.Problem;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Newline-delimited JSON, read as it arrives: it holds one buffer and the lines of one call, however long the upload is.
 * A line ends with LF or CRLF, the last one also with the upload. A byte order mark at the beginning is skipped.
 */
public final class NdjsonReader {
    private static final int AT_ONCE = 1024;

    private final RawLines lines;
    private final int maxLineBytes;
    private long index;

    /** @param maxLineBytes the longest line that is taken, without its end */
    public NdjsonReader(InputStream stream, int maxLineBytes) {
        this.lines = new RawLines(stream, maxLineBytes);
        this.maxLineBytes = maxLineBytes;
    }

    /**
     * The next lines that are not blank.
     *
     * @return empty at the upload's end only
     * @throws UncheckedIOException if the sender goes away
     */
    public List<NdjsonLine> next(int atMost) {
        List<NdjsonLine> read = new ArrayList<>(Math.min(atMost, AT_ONCE));
        while (read.size() < atMost && lines.next()) {
            NdjsonLine line = line();
            if (line != null) {
                read.add(line);
            }
            index++;
        }
        return read;
    }

    private @Nullable NdjsonLine line() {
        if (lines.isTooLong()) {
            Problem problem = Problem.tooLarge("Send lines of at most " + maxLineBytes + " bytes.");
            return new NdjsonLine.Broken(index, problem.with("limit", maxLineBytes));
        }
        byte[] bytes = lines.bytes();
        if (isBlank(bytes)) {
            return null;
        }
        return Utf8.isWellFormed(bytes)
                ? new NdjsonLine.Content(index, bytes)
                : new NdjsonLine.Broken(index, Problem.badRequest("not-utf-8", "Send text in UTF-8."));
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
