package io.thousandhands.customer.customer.rest;

import io.smallrye.mutiny.Uni;
import io.thousandhands.contracts.event.Customer;
import io.thousandhands.customer.Versioned;
import io.thousandhands.customer.access.Editors;
import io.thousandhands.customer.customer.Change;
import io.thousandhands.customer.customer.Outcome;
import io.thousandhands.customer.customer.store.Changing;
import io.thousandhands.customer.customer.store.Taken;
import io.thousandhands.customer.rest.Answers;
import io.thousandhands.customer.rest.Refusals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** One change as a request of its own. */
@ApplicationScoped
public class SingleChange {
    private final Editors editors;
    private final Changing changing;

    SingleChange(Editors editors, Changing changing) {
        this.editors = editors;
        this.changing = changing;
    }

    /** 201 or 200 with the customer; fails with a problem if it is refused. */
    public Uni<Response> take(Change change) {
        return editors.current()
                .chain(editor -> changing.take(editor, List.of(change)))
                .map(SingleChange::answer);
    }

    private static Response answer(Taken taken) {
        Outcome outcome = taken.outcomes().get(0);
        if (outcome instanceof Outcome.Refused refused) {
            throw Refusals.exception(refused.refusal());
        }
        Outcome.Granted granted = (Outcome.Granted) outcome;
        Versioned<Customer> customer = taken.customer(granted);
        return granted.kind() == Outcome.Kind.CREATED
                ? Answers.created(
                        "/api/customers/" + granted.customerId(), CustomerView.of(customer), customer.version())
                : Answers.ok(CustomerView.of(customer), customer.version());
    }
}
