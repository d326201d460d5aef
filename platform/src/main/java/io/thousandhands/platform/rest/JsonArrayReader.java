package io.thousandhands.platform.rest;

import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A JSON array (RFC 8259), read as it arrives: it holds one buffer and the elements of one call, however long the array
 * is. Only strings and brackets are looked at, to find where an element ends; what is inside is for the reader to see, so
 * that a broken element harms no other.
 */
public final class JsonArrayReader {
    private static final int AT_ONCE = 1024;

    private final PeekedStream stream;
    private final int maxElementBytes;
    private long index;
    private boolean begun;
    private boolean ended;

    /** @param maxElementBytes the longest element that is taken */
    public JsonArrayReader(InputStream stream, int maxElementBytes) {
        this.stream = new PeekedStream(stream);
        this.maxElementBytes = maxElementBytes;
    }

    /**
     * The next elements.
     *
     * @return empty at the array's end only
     * @throws ProblemException 400 if it is no array, or does not end as one; what was read before stands
     * @throws java.io.UncheckedIOException if the sender goes away
     */
    public List<NdjsonLine> next(int atMost) {
        List<NdjsonLine> read = new ArrayList<>(Math.min(atMost, AT_ONCE));
        while (read.size() < atMost && goToNext()) {
            read.add(element());
            index++;
        }
        return read;
    }

    private boolean goToNext() {
        if (ended) {
            return false;
        }
        if (!begun) {
            begun = true;
            require('[');
            ended = stream.peekBeyondBlanks() == ']';
        } else {
            ended = stream.peekBeyondBlanks() == ']';
            if (!ended) {
                require(',');
            }
        }
        if (ended) {
            requireEnd();
        }
        return !ended;
    }

    private NdjsonLine element() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ElementEnd end = new ElementEnd();
        boolean tooLong = false;
        for (int next = stream.peekBeyondBlanks(); !end.isAt(next); next = stream.peek()) {
            if (next < 0) {
                throw malformed();
            }
            end.passed(next);
            tooLong |= bytes.size() == maxElementBytes;
            if (!tooLong) {
                bytes.write(next);
            }
            stream.skip();
        }
        return tooLong ? tooLong() : content(bytes.toByteArray());
    }

    private NdjsonLine content(byte[] element) {
        return Utf8.isWellFormed(element)
                ? new NdjsonLine.Content(index, element)
                : new NdjsonLine.Broken(index, Problem.badRequest("not-utf-8", "Send text in UTF-8."));
    }

    private NdjsonLine tooLong() {
        Problem problem = Problem.tooLarge("Send elements of at most " + maxElementBytes + " bytes.");
        return new NdjsonLine.Broken(index, problem.with("limit", maxElementBytes));
    }

    private void require(char expected) {
        if (stream.peekBeyondBlanks() != expected) {
            throw malformed();
        }
        stream.skip();
    }

    private void requireEnd() {
        require(']');
        if (stream.peekBeyondBlanks() >= 0) {
            throw malformed();
        }
    }

    private ProblemException malformed() {
        return Problem.badRequest(
                        "malformed-json",
                        "Send one JSON array with commas between its elements, and nothing after it. Elements before "
                                + "\"index\" may have been taken; sending them again is safe.")
                .with("index", index)
                .toException();
    }
}
