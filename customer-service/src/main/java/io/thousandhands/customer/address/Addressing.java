package io.thousandhands.customer.address;

import io.smallrye.mutiny.Uni;
import io.thousandhands.contracts.event.Customer;
import io.thousandhands.customer.Versioned;
import io.thousandhands.customer.customer.Addresses;
import io.thousandhands.customer.customer.NewAddress;
import io.thousandhands.customer.customer.store.Claiming;
import io.thousandhands.customer.customer.store.Editing;
import io.thousandhands.customer.ownership.Editor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Gives an address to a customer. */
@ApplicationScoped
public class Addressing {
    private final Editing editing;
    private final Claiming claiming;

    Addressing(Editing editing, Claiming claiming) {
        this.editing = editing;
        this.claiming = claiming;
    }

    /** @param seen the version that the sender saw; empty: it does not matter */
    Uni<Versioned<Customer>> add(Editor editor, UUID customerId, OptionalLong seen, NewAddress address) {
        UUID newContactId = UUID.randomUUID();
        return editing.editBy(editor, customerId, seen, session -> claiming.holders(session, address.claimed())
                .map(holders -> (UnaryOperator<Customer>)
                        customer -> Addresses.added(customer, address, newContactId, holders)));
    }
}
