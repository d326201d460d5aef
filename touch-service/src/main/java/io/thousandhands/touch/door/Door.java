package io.thousandhands.touch.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.problem.ProblemException;
import io.thousandhands.touch.log.Acknowledged;
import io.thousandhands.touch.log.LogUnavailableException;
import io.thousandhands.touch.touch.PostedTouch;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Requests with touches, from reading to the last acknowledgement. Called on worker threads. */
@ApplicationScoped
class Door {
    private static final Logger LOG = Logger.getLogger(Door.class);

    private final Intake intake;
    private final Senders senders;
    private final DoorConfig config;
    private final ObjectReader touches;

    Door(Intake intake, Senders senders, DoorConfig config, ObjectMapper json) {
        this.intake = intake;
        this.senders = senders;
        this.config = config;
        this.touches = json.readerFor(PostedTouch.class);
    }

    /** What became of a request whose records are all on the log. */
    record Done<T>(T answer, Acknowledged acknowledged) {}

    /**
     * @param idempotencyKey null: none
     * @throws ProblemException if the touch is rejected; 503 if the log does not take it
     */
    Done<TakenTouch> takeOne(PostedTouch touch, @Nullable String idempotencyKey) {
        Intake.Taken taken = orUnavailable(
                () -> intake.take(List.of(new Posted.Readable(0, touch)), senders.current(), idempotencyKey));
        TakenTouch answer = TakenTouch.of(taken.outcomes().get(0));
        return new Done<>(answer, orUnavailable(taken.acknowledged()::join));
    }

    /** @throws ProblemException 503 for the whole upload if the log does not take all of it */
    Done<TakenUpload> takeAll(InputStream stream) {
        Sender sender = senders.current();
        Upload upload = new Upload(stream, (int) config.maxLineSize().asLongValue(), touches);
        return orUnavailable(() -> takeAll(upload, sender));
    }

    private Done<TakenUpload> takeAll(Upload upload, Sender sender) {
        Tally tally = new Tally(config.rejectedAtMost());
        Queue<CompletableFuture<Acknowledged>> onTheWay = new ArrayDeque<>();
        Acknowledged acknowledged = Acknowledged.NOTHING;
        for (List<Posted> batch = next(upload); !batch.isEmpty(); batch = next(upload)) {
            Intake.Taken taken = intake.take(batch, sender, null);
            tally.add(taken.outcomes());
            onTheWay.add(taken.acknowledged());
            if (onTheWay.size() >= config.batchesOnTheWay()) {
                acknowledged = acknowledged.and(onTheWay.remove().join());
            }
        }
        for (CompletableFuture<Acknowledged> last : onTheWay) {
            acknowledged = acknowledged.and(last.join());
        }
        return new Done<>(tally.answer(), acknowledged);
    }

    private List<Posted> next(Upload upload) {
        return upload.next(config.batchSize(), config.batchBytes().asLongValue());
    }

    private static <T> T orUnavailable(Supplier<T> work) {
        try {
            return work.get();
        } catch (CompletionException | LogUnavailableException e) {
            LOG.warnf("A request found the log away or full: cause=%s", causeOf(e));
            throw Problem.unavailable("The log of touches does not take all of this now. "
                            + "Send the same again in a moment: what was taken is not taken twice.")
                    .toException();
        }
    }

    /** In one line: while the broker is away there is one for each request. */
    private static String causeOf(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName() + " " + cause.getMessage();
    }
}
