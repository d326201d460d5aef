package io.thousandhands.touch.touch;

import io.thousandhands.contracts.event.Touch;
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
    private final Instant now;

    public Decider(Voucher voucher, Digests digests, Instant now) {
        this.voucher = voucher;
        this.digests = digests;
        this.now = now;
    }

    public Decision decide(CheckedTouch touch, TouchIdentity identity, Facts facts) {
        if (facts.rep() instanceof RepFact.Unknown) {
            return refuse(Reason.UNKNOWN_REP, "rep", "Name a rep who is known here, or leave rep out.");
        }
        TouchDraft draft = TouchDraft.of(touch, identity, voucher.evidence(), repOf(facts.rep()));
        CustomerFact customer = facts.customer();
        if (customer instanceof CustomerFact.Known known) {
            return onLog(draft.of(known.id()), identity, facts, forKnown(draft, known, facts));
        }
        if (customer instanceof CustomerFact.Erased erased) {
            return onLog(draft.of(erased.id()), identity, facts, erased());
        }
        boolean mayWait = customer instanceof CustomerFact.Unknown && voucher.seesAll();
        return mayWait ? forUnknown(new WaitingTouch(touch.customer(), draft, now), identity, facts) : notFound();
    }

    private @Nullable UUID repOf(RepFact rep) {
        return rep instanceof RepFact.Known known ? known.id() : voucher.repId();
    }

    private Decision onLog(Touch touch, TouchIdentity identity, Facts facts, Decision otherwise) {
        if (facts.seen().onLog().isEmpty()) {
            return otherwise;
        }
        return facts.seen().onLog().contains(digests.of(touch))
                ? new Decision.Duplicate(touch.id(), touch.customerId())
                : otherContent(identity);
    }

    private static Decision forKnown(TouchDraft draft, CustomerFact.Known customer, Facts facts) {
        if (!facts.kindKnown()) {
            return unknownKind();
        }
        if (!customer.contactIds().containsAll(draft.contactIds())) {
            return refuse(Reason.UNKNOWN_CONTACT, "contactIds", "Give contactIds of this customer, or leave them out.");
        }
        return new Decision.Send(draft.of(customer.id()));
    }

    private Decision forUnknown(WaitingTouch touch, TouchIdentity identity, Facts facts) {
        Seen seen = facts.seen();
        if (!seen.onLog().isEmpty()) {
            return otherContent(identity);
        }
        if (!seen.waiting().isEmpty()) {
            return seen.waiting().contains(digests.of(touch))
                    ? new Decision.StillWaiting(identity.id())
                    : otherContent(identity);
        }
        if (seen.givenUp()) {
            return refuse(
                    Reason.UNKNOWN_CUSTOMER,
                    "customer",
                    "This touch waited 400 days for its customer and was given up: make the customer first.");
        }
        return facts.kindKnown() ? new Decision.Wait(touch) : unknownKind();
    }

    private static Decision unknownKind() {
        return refuse(Reason.UNKNOWN_KIND, "kind", "Give a kind of the catalogue: GET /api/kinds lists it.");
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
