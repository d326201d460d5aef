package io.thousandhands.customer.customer;

import io.thousandhands.contracts.event.Customer;
import io.thousandhands.customer.Versioned;
import io.thousandhands.customer.input.ExternalId;
import io.thousandhands.customer.input.Refusal;
import io.thousandhands.customer.input.RefusedException;
import io.thousandhands.customer.ownership.Editor;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The customers of one book: as they were found, and as the changes so far have made them. */
final class Known {
    private final Map<UUID, Versioned<Customer>> before = new LinkedHashMap<>();
    private final Map<UUID, Customer> now = new LinkedHashMap<>();
    private final Claims claims = new Claims();

    Known(Collection<Versioned<Customer>> present) {
        for (Versioned<Customer> customer : present) {
            before.put(customer.state().id(), customer);
            now.put(customer.state().id(), customer.state());
            claims.move(null, customer.state());
        }
    }

    /** Null: there is none. */
    @Nullable
    Versioned<Customer> found(UUID id) {
        return before.get(id);
    }

    Customer now(UUID id) {
        return Objects.requireNonNull(now.get(id));
    }

    /** Whether there is such a customer, for this editor. */
    boolean sees(Editor editor, UUID id) {
        Customer customer = now.get(id);
        return customer != null && editor.sees(customer.ownerId());
    }

    /** Everybody who turned out to be this one. */
    List<Customer> mergedInto(UUID id) {
        return now.values().stream()
                .filter(customer -> id.equals(customer.mergedInto()))
                .toList();
    }

    /** Those who have any of these ids. */
    Set<UUID> holders(Set<ExternalId> externalIds) {
        return claims.holders(externalIds);
    }

    /** @throws RefusedException if an external id is another customer's; whose, only to those who see that customer */
    void refuseTaken(Customer next, Editor editor) {
        for (ExternalId externalId : Claims.of(next)) {
            UUID holder = claims.holder(externalId);
            if (holder != null && !holder.equals(next.id())) {
                boolean seen = sees(editor, holder);
                throw new RefusedException(new Refusal.Conflict(
                        "external-id-taken",
                        "externalIds." + externalId.system() + ": this id is "
                                + (seen ? "that of customer " + holder : "another customer's") + "."));
            }
        }
    }

    void put(@Nullable Customer present, Customer next) {
        claims.move(present, next);
        now.put(next.id(), next);
    }

    List<Customer> created() {
        return now.values().stream()
                .filter(customer -> !before.containsKey(customer.id()))
                .toList();
    }

    List<Customer> updated() {
        return now.values().stream().filter(this::isDifferent).toList();
    }

    private boolean isDifferent(Customer customer) {
        Versioned<Customer> old = before.get(customer.id());
        return old != null && !old.state().equals(customer);
    }
}
