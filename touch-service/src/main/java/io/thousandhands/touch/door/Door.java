package io.thousandhands.touch.door;

import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.problem.ProblemException;
import io.thousandhands.touch.log.Acknowledged;
import io.thousandhands.touch.log.LogUnavailableException;
import io.thousandhands.touch.rate.Rates;
import io.thousandhands.touch.touch.PostedTouch;
import jakarta.enterprise.context.ApplicationScoped;
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
    private final Rates rates;
    private final KeysInProgress keys;
    private final DoorConfig config;

    Door(Intake intake, Senders senders, Rates rates, KeysInProgress keys, DoorConfig config) {
        this.intake = intake;
        this.senders = senders;
        this.rates = rates;
        this.keys = keys;
        this.config = config;
    }

    /** What became of a request whose records are all on the log. */
    record Done<T>(T answer, Acknowledged acknowledged) {}

    /**
     * @param idempotencyKey null: none
     * @throws ProblemException if the touch is rejected; 409 while another request has the key; 429; 503 if the log does
     *     not take it
     */
    Done<TakenTouch> takeOne(PostedTouch touch, @Nullable String idempotencyKey) {
        Sender sender = senders.current();
        String source = sender.voucher().source();
        rates.admitOne(source);
        return keys.alone(source, idempotencyKey, () -> takeOne(touch, sender, idempotencyKey));
    }

    /** As {@link #takeOne(PostedTouch, String)}, of somebody who has no token. */
    Done<TakenTouch> takeOneOf(Sender sender, PostedTouch touch) {
        rates.admitOne(sender.voucher().source());
        return takeOne(touch, sender, null);
    }

    private Done<TakenTouch> takeOne(PostedTouch touch, Sender sender, @Nullable String idempotencyKey) {
        Intake.Taken taken =
                orUnavailable(() -> intake.take(List.of(new Posted.Readable(0, touch)), sender, idempotencyKey));
        TakenTouch answer = TakenTouch.of(taken.outcomes().get(0));
        return new Done<>(answer, orUnavailable(taken.acknowledged()::join));
    }

    /** @throws ProblemException 429 before any of it is read; 503 for all of it if the log does not take all of it */
    Done<TakenUpload> takeAll(Upload upload) {
        Sender sender = senders.current();
        rates.admitStream(sender.voucher().source());
        return orUnavailable(() -> takeAll(upload, sender));
    }

    private Done<TakenUpload> takeAll(Upload upload, Sender sender) {
        Tally tally = new Tally(config.rejectedAtMost());
        Queue<CompletableFuture<Acknowledged>> onTheWay = new ArrayDeque<>();
        Acknowledged acknowledged = Acknowledged.NOTHING;
        for (List<Posted> batch = next(upload); !batch.isEmpty(); batch = next(upload)) {
            rates.charge(sender.voucher().source(), batch.size());
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
