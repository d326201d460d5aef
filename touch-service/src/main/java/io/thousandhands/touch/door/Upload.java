package io.thousandhands.touch.door;

import com.fasterxml.jackson.core.JacksonException;
import io.thousandhands.platform.problem.JsonProblems;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.problem.ProblemException;
import io.thousandhands.platform.rest.NdjsonLine;
import io.thousandhands.touch.touch.PostedTouch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** An upload as batches of posted touches. Belongs to the request's worker thread. */
final class Upload {
    private final IntFunction<List<NdjsonLine>> lines;
    private final Reading reading;

    /** Makes a touch of a line. */
    interface Reading {
        /**
         * @return null: the line is JSON's null
         * @throws JacksonException if it cannot be read
         * @throws ProblemException if it is not what it should be
         */
        @Nullable
        PostedTouch touch(byte[] line) throws IOException;
    }

    /** @param lines the next ones, as many at most as asked for; none at the end */
    Upload(IntFunction<List<NdjsonLine>> lines, Reading reading) {
        this.lines = lines;
        this.reading = reading;
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
            List<NdjsonLine> line = this.lines.apply(1);
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
            PostedTouch touch = reading.touch(((NdjsonLine.Content) line).bytes());
            return touch == null
                    ? new Posted.Unreadable(line.index(), Problem.badRequest("invalid-member", "Send an object."))
                    : new Posted.Readable(line.index(), touch);
        } catch (JacksonException e) {
            return new Posted.Unreadable(line.index(), JsonProblems.of(e));
        } catch (ProblemException e) {
            return new Posted.Unreadable(line.index(), e.problem());
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory can be read", e);
        }
    }
}
