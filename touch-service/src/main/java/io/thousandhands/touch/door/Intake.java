package io.thousandhands.touch.door;

import io.thousandhands.contracts.event.Event;
import io.thousandhands.contracts.event.TouchEvent;
import io.thousandhands.touch.log.Acknowledged;
import io.thousandhands.touch.log.LogUnavailableException;
import io.thousandhands.touch.log.TouchLog;
import io.thousandhands.touch.touch.BatchDecisions;
import io.thousandhands.touch.touch.Decider;
import io.thousandhands.touch.touch.Decision;
import io.thousandhands.touch.touch.Facts;
import io.thousandhands.touch.touch.NoteSeals;
import io.thousandhands.touch.touch.PhoneNumbers;
import io.thousandhands.touch.unmatched.Envelopes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Takes a batch in: checks, looks up, decides, sends. */
@ApplicationScoped
class Intake {
    private final Knowledge knowledge;
    private final NoteKeys noteKeys;
    private final LogDigests digests;
    private final Envelopes envelopes;
    private final TouchLog log;
    private final Clock clock;
    private final PhoneNumbers phones;
    private final TakenCounts counts;

    Intake(
            Knowledge knowledge,
            NoteKeys noteKeys,
            LogDigests digests,
            Envelopes envelopes,
            TouchLog log,
            Clock clock,
            PhoneNumbers phones,
            TakenCounts counts) {
        this.knowledge = knowledge;
        this.noteKeys = noteKeys;
        this.digests = digests;
        this.envelopes = envelopes;
        this.log = log;
        this.clock = clock;
        this.phones = phones;
        this.counts = counts;
    }

    /**
     * A batch that is on its way.
     *
     * @param outcomes true once it is acknowledged
     */
    record Taken(List<Outcome> outcomes, CompletableFuture<Acknowledged> acknowledged) {}

    /**
     * Called on a worker thread.
     *
     * @param idempotencyKey for a request with a single touch; null: none
     * @throws LogUnavailableException if the log has no room
     */
    Taken take(List<Posted> batch, Sender sender, @Nullable String idempotencyKey) {
        Instant now = clock.instant();
        Inspected inspected = Inspected.of(batch, sender.voucher().source(), idempotencyKey, now, phones);
        List<Outcome> outcomes = new ArrayList<>(inspected.rejected());
        List<Event> toSend = new ArrayList<>();
        if (!inspected.candidates().isEmpty()) {
            decide(inspected.candidates(), sender, now, toSend, outcomes);
        }
        return new Taken(outcomes, log.send(toSend).whenComplete((acknowledged, failure) -> {
            if (failure == null) {
                counts.add(outcomes);
            }
        }));
    }

    private void decide(
            List<Candidate> candidates, Sender sender, Instant now, List<Event> toSend, List<Outcome> outcomes) {
        List<Facts> facts = knowledge.of(candidates, sender);
        NoteSeals seals = noteKeys.of(candidates, facts, sender.patience());
        BatchDecisions decisions = new BatchDecisions(new Decider(sender.voucher(), digests, seals, now));
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            Decision decision = decisions.decide(candidate.touch(), candidate.identity(), facts.get(i));
            outcomes.add(carriedOut(decision, candidate, toSend));
        }
    }

    private Outcome carriedOut(Decision decision, Candidate candidate, List<Event> toSend) {
        if (decision instanceof Decision.Send send) {
            toSend.add(new TouchEvent.Recorded(send.touch()));
            return new Outcome.Recorded(send.touch().id(), send.touch().customerId());
        }
        if (decision instanceof Decision.Wait wait) {
            toSend.add(envelopes.seal(wait.touch()));
            return new Outcome.Unmatched(wait.touch().draft().id());
        }
        if (decision instanceof Decision.Duplicate duplicate) {
            return new Outcome.Duplicate(duplicate.touchId(), duplicate.customerId());
        }
        if (decision instanceof Decision.StillWaiting waiting) {
            return new Outcome.Unmatched(waiting.touchId());
        }
        Decision.Refuse refuse = (Decision.Refuse) decision;
        return new Outcome.Rejected(candidate.index(), RefusalProblems.of(refuse.refusal()));
    }
}
