package io.thousandhands.customer.upload;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.thousandhands.customer.customer.Change;
import io.thousandhands.customer.customer.Outcome;
import io.thousandhands.customer.customer.store.Changing;
import io.thousandhands.customer.ownership.Editor;
import io.thousandhands.customer.rest.Bodies;
import io.thousandhands.platform.problem.ProblemException;
import io.thousandhands.platform.rest.NdjsonLine;
import io.thousandhands.platform.rest.NdjsonReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Takes uploads batch by batch. */
@ApplicationScoped
public class Upload {
    private final Changing changing;
    private final Bodies bodies;
    private final UploadConfig config;

    Upload(Changing changing, Bodies bodies, UploadConfig config) {
        this.changing = changing;
        this.bodies = bodies;
        this.config = config;
    }

    /** Reads to the end; call it on a worker thread. Fails as a whole only if a part we need is away. */
    UploadAnswer take(Editor editor, InputStream body) {
        NdjsonReader reader =
                new NdjsonReader(body, Math.toIntExact(config.maxLineSize().asLongValue()));
        Tally tally = new Tally(config.rejectedAtMost());
        List<NdjsonLine> batch = batch(reader);
        while (!batch.isEmpty()) {
            take(editor, batch, tally);
            batch = batch(reader);
        }
        return tally.answer();
    }

    /** As many lines as one transaction takes; empty at the end. */
    private List<NdjsonLine> batch(NdjsonReader reader) {
        List<NdjsonLine> batch = new ArrayList<>();
        long bytes = 0;
        while (batch.size() < config.batchLines() && bytes < config.batchSize().asLongValue()) {
            List<NdjsonLine> line = reader.next(1);
            if (line.isEmpty()) {
                return batch;
            }
            batch.addAll(line);
            bytes += line.get(0) instanceof NdjsonLine.Content content ? content.bytes().length : 0;
        }
        return batch;
    }

    private void take(Editor editor, List<NdjsonLine> batch, Tally tally) {
        List<Change> changes = new ArrayList<>();
        List<Long> indices = new ArrayList<>();
        for (NdjsonLine line : batch) {
            try {
                changes.add(change(line));
                indices.add(line.index());
            } catch (ProblemException e) {
                tally.reject(line.index(), e.problem());
            }
        }
        List<Outcome> outcomes = await(changing.take(editor, changes)).outcomes();
        for (int i = 0; i < outcomes.size(); i++) {
            tally.add(indices.get(i), outcomes.get(i));
        }
    }

    private Change change(NdjsonLine line) {
        if (line instanceof NdjsonLine.Content content) {
            return new Change.Upsert(bodies.object(content.bytes()));
        }
        throw ((NdjsonLine.Broken) line).problem().toException();
    }

    /** A session needs an event loop: the worker lends one, and waits. */
    private static <T> T await(Uni<T> uni) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> uni);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("A batch failed", e);
        }
    }
}
