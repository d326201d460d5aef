package io.thousandhands.touch.door;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectReader;
import io.thousandhands.platform.problem.JsonProblems;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.rest.NdjsonLine;
import io.thousandhands.platform.rest.NdjsonReader;
import io.thousandhands.touch.touch.PostedTouch;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** An upload as batches of posted touches. Belongs to the request's worker thread. */
final class Upload {
    private final NdjsonReader lines;
    private final ObjectReader touches;

    /** @param touches reads one posted touch */
    Upload(InputStream stream, int maxLineBytes, ObjectReader touches) {
        this.lines = new NdjsonReader(stream, maxLineBytes);
        this.touches = touches;
    }

    /**
     * @param lines of a full batch
     * @param bytes of a full batch, if its lines are long
     * @return empty at the end
     */
    List<Posted> next(int lines, long bytes) {
        List<Posted> batch = new ArrayList<>();
        long read = 0;
        while (batch.size() < lines && read < bytes) {
            List<NdjsonLine> line = this.lines.next(1);
            if (line.isEmpty()) {
                break;
            }
            batch.add(posted(line.get(0)));
            read += line.get(0) instanceof NdjsonLine.Content content ? content.bytes().length : 0;
        }
        return batch;
    }

    private Posted posted(NdjsonLine line) {
        if (line instanceof NdjsonLine.Broken broken) {
            return new Posted.Unreadable(broken.index(), broken.problem());
        }
        try {
            PostedTouch touch = touches.readValue(((NdjsonLine.Content) line).bytes());
            return touch == null
                    ? new Posted.Unreadable(line.index(), Problem.badRequest("invalid-member", "Send an object."))
                    : new Posted.Readable(line.index(), touch);
        } catch (JacksonException e) {
            return new Posted.Unreadable(line.index(), JsonProblems.of(e));
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory can be read", e);
        }
    }
}
