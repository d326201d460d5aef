package io.thousandhands.touch.touch;

import io.thousandhands.contracts.event.Touch;
import io.thousandhands.contracts.event.Touch.Evidence;
import io.thousandhands.touch.touch.Refusal.Reason;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of a touch. What was taken before is recognised first: a late repeat is a duplicate even if its
 * kind or contact has been removed meanwhile.
 */
public final class Decider {
    private final Voucher voucher;
    private final Digests digests;
    private final NoteSeals seals;
    private final Instant now;

    public Decider(Voucher voucher, Digests digests, NoteSeals seals, Instant now) {
        this.voucher = voucher;
        this.digests = digests;
        this.seals = seals;
        this.now = now;
    }

    public Decision decide(CheckedTouch touch, TouchIdentity identity, Facts facts) {
        if (facts.rep() instanceof RepFact.Unknown) {
            return refuse(Reason.UNKNOWN_REP, "rep", "Name a rep who is known here, or leave rep out.");
        }
        if (facts.rep() instanceof RepFact.Both) {
            return refuse(Reason.INTERNAL_TOUCH, "to", "Leave out what is between reps: a touch reaches a customer.");
        }
        TouchDraft draft = TouchDraft.of(touch, identity, voucher.evidence(), repOf(facts.rep()))
                .heading(facts.side());
        CustomerFact customer = facts.customer();
        if (customer instanceof CustomerFact.Known known) {
            return draft.of(known, seals)
                    .map(whole -> onLog(whole, touch, identity, facts, forKnown(draft, whole, known, facts)))
                    .orElseGet(Decider::noKey);
        }
        if (customer instanceof CustomerFact.Erased erased) {
            // With the key went what a note was sealed with: whether it says the same nobody can tell.
            return draft.of(erased.id(), seals)
                    .map(whole -> onLog(whole, touch, identity, facts, erased()))
                    .orElseGet(Decider::erased);
        }
        WaitingTouch waiting = new WaitingTouch(waitsFor(touch, facts.side()), draft, now);
        if (customer instanceof CustomerFact.Ambiguous ambiguous) {
            return forAmbiguous(waiting, ambiguous, touch, identity, facts);
        }
        boolean mayWait = customer instanceof CustomerFact.Unknown && voucher.seesAll();
        return mayWait ? forUnknown(waiting, identity, facts) : notFound();
    }

    /** Once one side is known to be ours, it waits for the other alone. */
    private static CustomerReference waitsFor(CheckedTouch touch, @Nullable Side side) {
        return side != null && touch.customer() instanceof Between between ? between.at(side) : touch.customer();
    }

    private @Nullable UUID repOf(RepFact rep) {
        return rep instanceof RepFact.Known known ? known.id() : voucher.repId();
    }

    private Decision onLog(Touch now, CheckedTouch touch, TouchIdentity identity, Facts facts, Decision otherwise) {
        Seen seen = facts.seen();
        if (seen.onLog().isEmpty()) {
            // What was changed before it was first told has nothing to be compared with.
            return seen.standsUnder() == null ? otherwise : new Decision.Duplicate(now.id(), seen.standsUnder());
        }
        return new Repeat(seen, digests).isOf(now, touch.contactIds())
                ? new Decision.Duplicate(now.id(), seen.standsUnder() == null ? now.customerId() : seen.standsUnder())
                : otherContent(identity);
    }

    private static Decision forKnown(TouchDraft draft, Touch touch, CustomerFact.Known customer, Facts facts) {
        if (!facts.kindKnown()) {
            return unknownKind();
        }
        if (!customer.contactIds().containsAll(draft.contactIds())) {
            return refuse(Reason.UNKNOWN_CONTACT, "contactIds", "Give contactIds of this customer, or leave them out.");
        }
        return new Decision.Send(touch);
    }

    /** A person can be asked whom they mean, a system's touch waits until somebody knows. */
    private Decision forAmbiguous(
            WaitingTouch waiting,
            CustomerFact.Ambiguous customer,
            CheckedTouch touch,
            TouchIdentity identity,
            Facts facts) {
        Repeat repeat = new Repeat(facts.seen(), digests);
        for (UUID candidate : customer.candidates()) {
            if (waiting.draft()
                    .of(candidate, seals)
                    .filter(whole -> repeat.isOf(whole, touch.contactIds()))
                    .isPresent()) {
                return new Decision.Duplicate(identity.id(), candidate);
            }
        }
        if (voucher.evidence() == Evidence.SEEN || !facts.seen().onLog().isEmpty()) {
            return forUnknown(waiting, identity, facts);
        }
        return refuse(
                Reason.AMBIGUOUS_CUSTOMER,
                "customer",
                "Name the customer by id: several customers of yours are known by what you gave.");
    }

    private Decision forUnknown(WaitingTouch touch, TouchIdentity identity, Facts facts) {
        Seen seen = facts.seen();
        if (seen.isOvertaken()) {
            return seen.customer()
                    .<Decision>map(id -> new Decision.Duplicate(identity.id(), id))
                    .orElseGet(() -> new Decision.StillWaiting(identity.id()));
        }
        if (!seen.onLog().isEmpty()) {
            return seen.waiting().contains(digests.of(touch))
                    ? seen.customer()
                            .<Decision>map(id -> new Decision.Duplicate(identity.id(), id))
                            .orElseGet(() -> otherContent(identity))
                    : otherContent(identity);
        }
        if (seen.givenUp()) {
            return refuse(
                    Reason.UNKNOWN_CUSTOMER,
                    "customer",
                    "This touch waited for its customer and was given up: make the customer first.");
        }
        if (!seen.waiting().isEmpty()) {
            return seen.waiting().contains(digests.of(touch))
                    ? new Decision.StillWaiting(identity.id())
                    : otherContent(identity);
        }
        return facts.kindKnown() ? new Decision.Wait(touch) : unknownKind();
    }

    private static Decision unknownKind() {
        return refuse(Reason.UNKNOWN_KIND, "kind", "Give a kind of the catalogue: GET /api/kinds lists it.");
    }

    private static Decision noKey() {
        return refuse(
                Reason.NO_KEY,
                "note",
                "What seals this customer's notes is still on its way here. Send the same again in a moment.");
    }

    private static Decision erased() {
        return refuse(Reason.ERASED_CUSTOMER, "customer", "This customer was erased: no touch of them is taken.");
    }

    private static Decision notFound() {
        return refuse(Reason.UNKNOWN_CUSTOMER, "customer", "Name a customer of yours: there is none such.");
    }

    /** Also for two touches in one request. */
    public static Decision otherContent(TouchIdentity identity) {
        return switch (identity.origin()) {
            case IDEMPOTENCY_KEY ->
                refuse(
                        Reason.REUSED_KEY,
                        null,
                        "Use a new Idempotency-Key: this one was first used for another touch.");
            case ITEM, CONTENT ->
                refuse(
                        Reason.OTHER_CONTENT,
                        "sourceId",
                        "Use a new sourceId, or send what was first sent under this one: "
                                + "a touch is corrected, not posted again.");
        };
    }

    private static Decision refuse(Reason reason, @Nullable String member, String detail) {
        return new Decision.Refuse(new Refusal(reason, member, detail));
    }
}
