package io.thousandhands.customer.customer;

import io.thousandhands.contracts.event.Customer;
import io.thousandhands.customer.input.Members;
import io.thousandhands.customer.input.Refusal;
import io.thousandhands.customer.input.RefusedException;
import io.thousandhands.customer.ownership.Editor;
import java.util.List;
import java.util.UUID;

/**
 * Customers who turn out to be one, and are told apart again. It stays flat: whoever is merged names one who is merged
 * into nobody, so that readers need no chain.
 */
record Merging(Editor editor, Known known) {

    /** Notes what is wrong with a wish in itself. */
    void check(MergeWish wish, Change change, Members patch) {
        if (!(wish instanceof MergeWish.Into into)) {
            return;
        }
        if (change instanceof Change.Edit edit && edit.id().equals(into.customerId())) {
            patch.fault(MergeWish.MEMBER, "must be another customer");
        } else if (!known.sees(editor, into.customerId())) {
            patch.fault(MergeWish.MEMBER, "names no customer whom you may see; see GET /api/customers");
        }
    }

    /** The customer as wished. @throws RefusedException if that would make a chain */
    Customer of(Customer customer, MergeWish wish) {
        if (wish instanceof MergeWish.Into into) {
            Customer root = known.now(into.customerId());
            if (root.mergedInto() != null) {
                throw new RefusedException(new Refusal.Unprocessable(
                        "merged-already", "mergedInto: " + instead(customer, root.mergedInto())));
            }
            return customer.withMergedInto(root.id());
        }
        return wish instanceof MergeWish.Split ? customer.withMergedInto(null) : customer;
    }

    /** Those who were merged into a customer who is now merged themselves: they follow, whoever owns them. */
    List<Customer> followers(Customer customer) {
        return customer.mergedInto() == null
                ? List.of()
                : known.mergedInto(customer.id()).stream()
                        .map(follower -> follower.withMergedInto(customer.mergedInto()))
                        .toList();
    }

    /** Whom to name instead is said to those only who may see that one. */
    private String instead(Customer customer, UUID root) {
        if (root.equals(customer.id())) {
            return "that customer is merged into this one. Split that one first: PATCH its mergedInto to null.";
        }
        return known.sees(editor, root)
                ? "that customer is merged themselves. Send " + root + ", into whom they are merged."
                : "that customer is merged into one whom you may not see. Have somebody do it who sees both.";
    }
}
