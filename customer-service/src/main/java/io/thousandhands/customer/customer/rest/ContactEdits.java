package io.thousandhands.customer.customer.rest;

import io.smallrye.mutiny.Uni;
import io.thousandhands.contracts.event.Customer;
import io.thousandhands.customer.Versioned;
import io.thousandhands.customer.access.Editors;
import io.thousandhands.customer.customer.store.Editing;
import io.thousandhands.customer.input.Days;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
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

    /** @param rule is given the customer and today, the latest day that it is anywhere */
    Uni<Versioned<Customer>> edit(UUID id, OptionalLong seen, BiFunction<Customer, LocalDate, Customer> rule) {
        LocalDate today = Days.latest(clock.instant());
        return editors.current()
                .chain(editor -> editing.edit(editor, id, seen, customer -> rule.apply(customer, today)));
    }
}
