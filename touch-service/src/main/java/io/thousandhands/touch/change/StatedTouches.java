package io.thousandhands.touch.change;

import io.thousandhands.contracts.DerivedId;
import io.thousandhands.contracts.event.Event;
import io.thousandhands.contracts.event.Touch;
import io.thousandhands.contracts.event.TouchEvent;
import io.thousandhands.contracts.event.UnmatchedTouchEvent;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.touch.door.Knowledge;
import io.thousandhands.touch.door.LogDigests;
import io.thousandhands.touch.door.NoteKeys;
import io.thousandhands.touch.door.RefusalProblems;
import io.thousandhands.touch.door.Sender;
import io.thousandhands.touch.door.Senders;
import io.thousandhands.touch.log.Acknowledged;
import io.thousandhands.touch.log.LogUnavailableException;
import io.thousandhands.touch.log.TouchLog;
import io.thousandhands.touch.timeline.Places;
import io.thousandhands.touch.touch.Changes;
import io.thousandhands.touch.touch.Decider;
import io.thousandhands.touch.touch.Decision;
import io.thousandhands.touch.touch.Facts;
import io.thousandhands.touch.touch.PhoneNumbers;
import io.thousandhands.touch.touch.Refusal;
import io.thousandhands.touch.touch.Voucher;
import io.thousandhands.touch.touch.WaitingTouch;
import io.thousandhands.touch.touch.Whereabouts;
import io.thousandhands.touch.unmatched.Envelopes;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;

/** Statements onto the log: checked, looked up and decided on as the door does, and held against where touches are. */
@ApplicationScoped
class StatedTouches implements Statements {
    private final Knowledge knowledge;
    private final NoteKeys noteKeys;
    private final Senders senders;
    private final LogDigests digests;
    private final Envelopes envelopes;
    private final TouchLog log;
    private final Pool pool;
    private final PhoneNumbers phones;
    private final Clock clock;

    StatedTouches(
            Knowledge knowledge,
            NoteKeys noteKeys,
            Senders senders,
            LogDigests digests,
            Envelopes envelopes,
            TouchLog log,
            Pool pool,
            PhoneNumbers phones,
            Clock clock) {
        this.knowledge = knowledge;
        this.noteKeys = noteKeys;
        this.senders = senders;
        this.digests = digests;
        this.envelopes = envelopes;
        this.log = log;
        this.pool = pool;
        this.phones = phones;
        this.clock = clock;
    }

    @Override
    public Told take(List<Statement> statements, Voucher voucher) {
        List<Restated> restated = restate(statements, senders.of(voucher), voucher.source(), UnaryOperator.identity());
        return new Told(restated.stream().map(StatedTouches::answer).toList(), send(restated));
    }

    /**
     * Called on a worker thread.
     *
     * @param sender who vouches for the touches, as whom they were told first
     * @param by who states this
     * @param asking what of the facts is asked for
     * @return what becomes of each, in their order, once it is sent
     */
    List<Restated> restate(List<Statement> statements, Sender sender, String by, UnaryOperator<Facts> asking) {
        Instant now = clock.instant();
        String source = sender.voucher().source();
        StatementBatch batch = StatementBatch.checked(statements, source, now, phones);
        if (!batch.candidates().isEmpty()) {
            List<Facts> facts = knowledge.of(batch.candidates(), sender);
            var seals = noteKeys.of(batch.candidates(), facts, sender.patience());
            batch.decide(new Decider(sender.voucher(), digests, seals, now), facts, asking);
        }
        Map<UUID, List<Whereabouts>> places = Await.result(Places.of(ids(statements, source), pool));
        List<Restated> restated = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            UUID id = DerivedId.ofTouch(source, statements.get(i).sourceId());
            List<Whereabouts> known = places.getOrDefault(id, List.of());
            restated.add(
                    statements.get(i) instanceof Statement.Retracted gone
                            ? retracted(id, gone, by, known)
                            : stands(batch, i, statements.get(i).version(), by, known));
        }
        return restated;
    }

    /** @throws io.thousandhands.platform.problem.ProblemException 503 if the log does not take all of it */
    Acknowledged send(List<Restated> restated) {
        List<Event> events =
                restated.stream().flatMap(one -> one.events().stream()).toList();
        try {
            return log.sendInTurn(events);
        } catch (CompletionException | LogUnavailableException e) {
            throw Problem.unavailable("The log of touches does not take this now. Send the same again in a moment.")
                    .toException();
        }
    }

    private Restated stands(StatementBatch batch, int index, long version, String by, List<Whereabouts> known) {
        Refusal refusal = batch.refusal(index);
        if (refusal != null) {
            return new Restated.Refused(RefusalProblems.of(refusal));
        }
        Decision decision = batch.decision(index);
        if (decision instanceof Decision.Send send) {
            return stands(send.touch(), version, by, known);
        }
        if (decision instanceof Decision.Wait wait) {
            return waits(wait.touch(), version, known);
        }
        if (decision instanceof Decision.Refuse refuse) {
            return new Restated.Refused(RefusalProblems.of(refuse.refusal()));
        }
        throw new IllegalStateException("What was never seen is no repeat");
    }

    private static Restated stands(Touch touch, long version, String by, List<Whereabouts> known) {
        if (version == 0) {
            return known.isEmpty()
                    ? new Restated.Recorded(touch.id(), touch.customerId(), List.of(new TouchEvent.Recorded(touch)))
                    : new Restated.Known(touch.id(), customerOf(known));
        }
        List<Event> events = List.copyOf(Changes.stands(touch, version, by, known));
        if (events.isEmpty()) {
            return new Restated.Known(touch.id(), customerOf(known));
        }
        return known.isEmpty()
                ? new Restated.Recorded(touch.id(), touch.customerId(), events)
                : new Restated.Corrected(touch.id(), touch.customerId(), events);
    }

    /** What was recorded before needs not be recorded again for whoever is not known yet. */
    private Restated waits(WaitingTouch touch, long version, List<Whereabouts> known) {
        UUID id = touch.draft().id();
        return version == 0 && !known.isEmpty()
                ? new Restated.Known(id, customerOf(known))
                : new Restated.Waits(id, List.of(envelopes.seal(touch.since(version))));
    }

    /** A touch that does not show may be on its way, or still to come. */
    private static Restated retracted(UUID id, Statement.Retracted statement, String by, List<Whereabouts> known) {
        Event waiting = new UnmatchedTouchEvent.RetractionWaiting(statement.version(), id, statement.reason(), by);
        if (known.stream().noneMatch(place -> place.version() >= 0)) {
            return new Restated.Waits(id, List.of(waiting));
        }
        List<Event> events = List.copyOf(Changes.retracted(id, statement.version(), statement.reason(), by, known));
        UUID customerId = customerOf(known);
        return events.isEmpty() ? new Restated.Known(id, customerId) : new Restated.Retracted(id, customerId, events);
    }

    /** Under whom it stands, if it does. */
    private static UUID customerOf(List<Whereabouts> known) {
        return known.stream()
                .filter(Whereabouts::stands)
                .findFirst()
                .orElse(known.get(0))
                .customerId();
    }

    private static List<UUID> ids(List<Statement> statements, String source) {
        return statements.stream()
                .map(statement -> DerivedId.ofTouch(source, statement.sourceId()))
                .toList();
    }

    private static Answer answer(Restated restated) {
        if (restated instanceof Restated.Refused refused) {
            return new Answer.Refused(refused.problem());
        }
        if (restated instanceof Restated.Waits waits) {
            return new Answer.Waits(waits.touchId());
        }
        if (restated instanceof Restated.Recorded recorded) {
            return new Answer.Taken(recorded.touchId(), recorded.customerId());
        }
        if (restated instanceof Restated.Corrected corrected) {
            return new Answer.Taken(corrected.touchId(), corrected.customerId());
        }
        if (restated instanceof Restated.Retracted retracted) {
            return new Answer.Taken(retracted.touchId(), retracted.customerId());
        }
        Restated.Known known = (Restated.Known) restated;
        return new Answer.Taken(known.touchId(), known.customerId());
    }
}
