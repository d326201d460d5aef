package io.thousandhands.customer.customer.rest;

import io.smallrye.mutiny.Uni;
import io.thousandhands.contracts.event.Customer;
import io.thousandhands.customer.Versioned;
import io.thousandhands.customer.access.Editors;
import io.thousandhands.customer.customer.store.Editing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.BiFunction;

/** Edits a customer on the caller's behalf by a rule about contacts. */
@ApplicationScoped
public class ContactEdits {
    private final Editors editors;
    private final Editing editing;
    private final Clock clock;

    ContactEdits(Editors editors, Editing editing, Clock clock) {
        this.editors = editors;
        this.editing = editing;
        this.clock = clock;
    }

    /** @param rule is given the customer and the time */
    Uni<Versioned<Customer>> edit(UUID id, OptionalLong seen, BiFunction<Customer, Instant, Customer> rule) {
        Instant now = clock.instant();
        return editors.current().chain(editor -> editing.edit(editor, id, seen, customer -> rule.apply(customer, now)));
    }
}
