package io.thousandhands.customer.customer;

import io.thousandhands.contracts.event.Customer;
import io.thousandhands.customer.Versioned;
import io.thousandhands.customer.input.ExternalId;
import io.thousandhands.customer.input.Findings;
import io.thousandhands.customer.input.Refusal;
import io.thousandhands.customer.input.RefusedException;
import io.thousandhands.customer.ownership.Editor;
import io.thousandhands.customer.ownership.RepReference;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes changes one after another, each seeing what the ones before it made, and remembers what is to be saved. A
 * refused change leaves the book as it was. Confined to one transaction, in which all it was given is locked.
 */
public final class ChangeBook {
    private final Editor editor;
    private final Known known;
    private final Merging merging;
    private final Revision revision;

    /**
     * @param present every customer that the changes name, by id or by external id, and everybody who is merged into one
     *     whom a change merges
     * @param reps every rep that the changes name and who is here
     */
    public ChangeBook(
            Editor editor, Collection<Versioned<Customer>> present, Map<RepReference, UUID> reps, Given given) {
        this.editor = editor;
        this.known = new Known(present);
        this.merging = new Merging(editor, known);
        this.revision = new Revision(editor, given, reps, merging);
    }

    public Outcome take(Change change) {
        try {
            return granted(change);
        } catch (RefusedException e) {
            return new Outcome.Refused(e.refusal());
        }
    }

    /** Customers who were not there before. */
    public List<Customer> created() {
        return known.created();
    }

    /** Customers who are different now. */
    public List<Customer> updated() {
        return known.updated();
    }

    private Outcome granted(Change change) {
        Customer present = target(change);
        Customer next = revision.of(present, change);
        if (next.equals(present)) {
            return new Outcome.Granted(Outcome.Kind.UNCHANGED, next.id());
        }
        known.refuseTaken(next, editor);
        known.put(present, next);
        merging.followers(next).forEach(follower -> known.put(known.now(follower.id()), follower));
        return new Outcome.Granted(present == null ? Outcome.Kind.CREATED : Outcome.Kind.UPDATED, next.id());
    }

    private @Nullable Customer target(Change change) {
        if (change instanceof Change.Edit edit) {
            return asSeen(edit);
        }
        return change instanceof Change.Upsert ? named(change.externalIds()) : null;
    }

    private Customer asSeen(Change.Edit edit) {
        Versioned<Customer> found = known.found(edit.id());
        if (found == null) {
            throw noSuchCustomer();
        }
        Customer now = visible(known.now(edit.id()));
        if (found.version() != edit.version()) {
            throw new RefusedException(new Refusal.Stale());
        }
        return now;
    }

    private @Nullable Customer named(Set<ExternalId> externalIds) {
        if (externalIds.isEmpty()) {
            Findings findings = new Findings();
            findings.add("/externalIds", "is required: it names the customer, as {\"system\": \"id\"}");
            findings.throwIfAny();
        }
        Set<UUID> holders = known.holders(externalIds);
        if (holders.size() > 1) {
            throw new RefusedException(new Refusal.Conflict(
                    "external-ids-disagree", "externalIds: they are different customers'; send one customer's only."));
        }
        return holders.stream().findFirst().map(known::now).map(this::visible).orElse(null);
    }

    private Customer visible(Customer customer) {
        if (!editor.sees(customer.ownerId())) {
            throw noSuchCustomer();
        }
        return customer;
    }

    private static RefusedException noSuchCustomer() {
        return new RefusedException(new Refusal.NotFound("There is no such customer."));
    }
}
