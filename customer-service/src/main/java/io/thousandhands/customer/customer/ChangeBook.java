package io.thousandhands.customer.customer;

import io.thousandhands.contracts.event.Customer;
import io.thousandhands.customer.Versioned;
import io.thousandhands.customer.input.ExternalId;
import io.thousandhands.customer.input.Findings;
import io.thousandhands.customer.input.Refusal;
import io.thousandhands.customer.input.RefusedException;
import io.thousandhands.customer.ownership.Editor;
import io.thousandhands.customer.ownership.RepReference;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes changes one after another, each seeing what the ones before it made, and remembers what is to be saved. A
 * refused change leaves the book as it was. Confined to one transaction, in which all it was given is locked.
 */
public final class ChangeBook {
    private final Editor editor;
    private final Revision revision;
    private final Map<UUID, Versioned<Customer>> before = new LinkedHashMap<>();
    private final Map<UUID, Customer> now = new LinkedHashMap<>();
    private final Claims claims = new Claims();

    /**
     * @param present every customer that the changes name, by id or by external id
     * @param reps every rep that the changes name and who is here
     * @param at when it happens
     * @param ids new ids, for customers and contacts
     */
    public ChangeBook(
            Editor editor,
            Collection<Versioned<Customer>> present,
            Map<RepReference, UUID> reps,
            Instant at,
            Supplier<UUID> ids) {
        this.editor = editor;
        this.revision = new Revision(editor, at, ids, reps);
        for (Versioned<Customer> customer : present) {
            before.put(customer.state().id(), customer);
            now.put(customer.state().id(), customer.state());
            claims.move(null, customer.state());
        }
    }

    public Outcome take(Change change) {
        try {
            return granted(change);
        } catch (RefusedException e) {
            return new Outcome.Refused(e.refusal());
        }
    }

    private Outcome granted(Change change) {
        Customer present = visible(target(change));
        Customer next = revision.of(present, change);
        if (next.equals(present)) {
            return new Outcome.Granted(Outcome.Kind.UNCHANGED, next.id());
        }
        refuseTaken(next);
        claims.move(present, next);
        now.put(next.id(), next);
        return new Outcome.Granted(present == null ? Outcome.Kind.CREATED : Outcome.Kind.UPDATED, next.id());
    }

    /** Customers who were not there before. */
    public List<Customer> created() {
        return now.values().stream()
                .filter(customer -> !before.containsKey(customer.id()))
                .toList();
    }

    /** Customers who are different now. */
    public List<Customer> updated() {
        return now.values().stream().filter(this::isDifferent).toList();
    }

    private boolean isDifferent(Customer customer) {
        Versioned<Customer> old = before.get(customer.id());
        return old != null && !old.state().equals(customer);
    }

    private @Nullable Customer target(Change change) {
        if (change instanceof Change.Edit edit) {
            return asSeen(edit);
        }
        return change instanceof Change.Upsert ? named(change.externalIds()) : null;
    }

    private Customer asSeen(Change.Edit edit) {
        Versioned<Customer> present = before.get(edit.id());
        if (visible(present == null ? null : present.state()) == null || present == null) {
            throw noSuchCustomer();
        }
        if (present.version() != edit.version()) {
            throw new RefusedException(new Refusal.Stale());
        }
        return Objects.requireNonNull(now.get(edit.id()));
    }

    private @Nullable Customer named(Set<ExternalId> externalIds) {
        if (externalIds.isEmpty()) {
            Findings findings = new Findings();
            findings.add("/externalIds", "is required: it names the customer, as {\"system\": \"id\"}");
            findings.throwIfAny();
        }
        Set<UUID> holders = claims.holders(externalIds);
        if (holders.size() > 1) {
            throw new RefusedException(new Refusal.Conflict(
                    "external-ids-disagree", "externalIds: they are different customers'; send one customer's only."));
        }
        return holders.stream().findFirst().map(now::get).orElse(null);
    }

    private @Nullable Customer visible(@Nullable Customer customer) {
        if (customer != null && !editor.sees(customer.ownerId())) {
            throw noSuchCustomer();
        }
        return customer;
    }

    /** Says which member is at fault; whose it is only to those who see that customer. */
    private void refuseTaken(Customer next) {
        for (ExternalId externalId : Claims.of(next)) {
            UUID holder = claims.holder(externalId);
            if (holder != null && !holder.equals(next.id())) {
                boolean seen =
                        editor.sees(Objects.requireNonNull(now.get(holder)).ownerId());
                throw new RefusedException(new Refusal.Conflict(
                        "external-id-taken",
                        "externalIds." + externalId.system() + ": this id is "
                                + (seen ? "that of customer " + holder : "another customer's") + "."));
            }
        }
    }

    private static RefusedException noSuchCustomer() {
        return new RefusedException(new Refusal.NotFound("There is no such customer."));
    }
}
