package io.thousandhands.notification.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.thousandhands.notification.inbox.NudgeItem;
import io.thousandhands.notification.inbox.NudgeItems;
import io.thousandhands.platform.access.Viewer;
import io.thousandhands.platform.metrics.Lateness;
import io.thousandhands.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** All readers of this replica. Any thread may call. */
@ApplicationScoped
class Streams {
    private static final Logger LOG = Logger.getLogger(Streams.class);

    private final NudgeItems items;
    private final ObjectMapper json;
    private final Clock clock;
    private final Lateness toEyes;
    private final Set<Reader> readers = ConcurrentHashMap.newKeySet();

    Streams(NudgeItems items, ObjectMapper json, Clock clock, MeterRegistry metrics) {
        this.items = items;
        this.json = json;
        this.clock = clock;
        this.toEyes = new Lateness(metrics, "thousandhands.nudge.to.eye", "from raised to written to an open stream");
        Gauge.builder("thousandhands.open.streams", readers, Set::size)
                .description("streams of nudges that this replica holds open")
                .register(metrics);
    }

    /** The frames for a reader, who hears of changes as long as somebody takes them. */
    Multi<Frame> open(Reader reader, Viewer viewer, Outlet outlet) {
        return outlet.frames()
                .onSubscription()
                .invoke(() -> {
                    readers.add(reader);
                    show(reader, viewer);
                })
                .onTermination()
                .invoke(() -> readers.remove(reader));
    }

    /** These nudges changed. */
    void changed(List<NudgeItem> changed) {
        for (NudgeItem item : changed) {
            Change change = new Change(item, write(item));
            boolean seen = false;
            for (Reader reader : readers) {
                seen |= reader.changed(change);
            }
            measure(change, seen);
        }
    }

    private void measure(Change change, boolean seen) {
        Instant raisedAt = change.raisedAt();
        if (seen && raisedAt != null) {
            toEyes.add(raisedAt, clock.instant());
        }
    }

    /** Changes may have been missed: everybody begins again. */
    void showAgain() {
        readers.forEach(reader ->
                reader.viewer().subscribe().with(viewer -> show(reader, viewer), failure -> blind(reader, failure)));
    }

    /** What viewers may see may have changed: those for whom it has begin again. */
    void lookAgain() {
        readers.forEach(this::lookAgain);
    }

    /** Once in a while: shows that the stream is alive, and notices absences that began or ended by the clock. */
    void keepAlive() {
        readers.forEach(Reader::keepAlive);
        lookAgain();
    }

    void expire(Instant now) {
        readers.forEach(reader -> reader.expire(now));
    }

    void close() {
        readers.forEach(Reader::close);
    }

    private void lookAgain(Reader reader) {
        reader.viewer()
                .subscribe()
                .with(
                        viewer -> {
                            if (!reader.looksAs(viewer)) {
                                show(reader, viewer);
                            }
                        },
                        failure -> blind(reader, failure));
    }

    /** Writing a long list is work for a worker, not for the event loop. */
    private void show(Reader reader, Viewer viewer) {
        long look = reader.look(viewer);
        items.allOpen(viewer)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .subscribe()
                .with(
                        open -> reader.shows(look, open, write(Map.of("items", open))),
                        failure -> blind(reader, failure));
    }

    private static void blind(Reader reader, Throwable failure) {
        if (failure instanceof ProblemException) {
            reader.close();
        } else {
            LOG.warn("A stream could not be shown what it should and begins again", failure);
            reader.hangUp();
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every nudge can be written", e);
        }
    }
}
