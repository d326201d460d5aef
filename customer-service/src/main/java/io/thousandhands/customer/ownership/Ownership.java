package io.thousandhands.customer.ownership;

import io.thousandhands.contracts.event.Customer;
import io.thousandhands.customer.input.Refusal;
import io.thousandhands.customer.input.RefusedException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a customer changes hands. */
public final class Ownership {

    /**
     * The customer in other hands; only an orphan remembers whose it was.
     *
     * @param to the new owner; null: nobody
     */
    public static Customer moved(Customer customer, @Nullable UUID to) {
        if (Objects.equals(customer.ownerId(), to)) {
            return customer;
        }
        return customer.withOwner(to, to == null ? customer.ownerId() : null);
    }

    /** @throws RefusedException if this editor may not move this customer there */
    public static Customer movedBy(Editor editor, Customer customer, @Nullable UUID to) {
        if (!Objects.equals(customer.ownerId(), to) && !editor.mayMove(customer.ownerId(), to)) {
            throw new RefusedException(new Refusal.Forbidden(
                    "A rep hands over their own customers and adopts orphans; a manager moves them within the team."));
        }
        return moved(customer, to);
    }

    /** An orphan finds a rep; one who has adopted them already may say so again. */
    public static Customer adopted(Editor editor, Customer customer, UUID by) {
        if (customer.ownerId() != null && !by.equals(customer.ownerId())) {
            throw new RefusedException(new Refusal.Conflict(
                    "not-an-orphan",
                    "The customer has an owner; only an orphan can be adopted. Change the owner instead."));
        }
        return movedBy(editor, customer, by);
    }

    private Ownership() {}
}
