package io.thousandhands.customer.customer;

import io.thousandhands.contracts.event.Customer;
import io.thousandhands.contracts.event.Customer.Contact;
import io.thousandhands.contracts.event.Resting;
import io.thousandhands.customer.input.Findings;
import io.thousandhands.customer.input.Members;
import io.thousandhands.customer.input.MergePatch;
import io.thousandhands.customer.ownership.Editor;
import io.thousandhands.customer.ownership.OwnerWish;
import io.thousandhands.customer.ownership.Ownership;
import io.thousandhands.customer.ownership.RepReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a change makes of a customer.
 *
 * @param reps the reps that the change may name as owners, all of them here
 */
record Revision(Editor editor, Given given, Map<RepReference, UUID> reps, Merging merging) {

    /**
     * @param present null: they are new
     * @throws io.thousandhands.customer.input.RefusedException with every fault, or if the editor may not
     */
    Customer of(@Nullable Customer present, Change change) {
        Findings findings = new Findings();
        Members patch = Members.of(change.patch(), findings);
        OwnerWish owner = known(OwnerWish.read(change.patch(), patch), patch);
        MergeWish merge = MergeWish.read(change, patch);
        merging.check(merge, change, patch);
        List<Contact> contacts = contacts(present, change, patch);
        CustomerFacts facts = facts(present, change, findings);
        Customer customer = present == null ? added(facts) : merging.of(facts.of(present), merge);
        return owned(customer.withContacts(contacts), owner, present == null);
    }

    private Customer added(CustomerFacts facts) {
        UUID id = given.ids().get();
        return facts.asNew(id, given.at(), given.sealingKeys().apply(id));
    }

    private CustomerFacts facts(@Nullable Customer present, Change change, Findings findings) {
        Map<String, @Nullable Object> base = present == null ? Map.of() : CustomerDocument.of(present);
        List<Resting> resting = present == null ? List.of() : present.resting();
        return CustomerDocument.read(MergePatch.apply(base, others(change)), resting, findings, given.at());
    }

    private OwnerWish known(OwnerWish wish, Members patch) {
        wish.reference()
                .filter(reference -> !reps.containsKey(reference))
                .ifPresent(unknown -> patch.fault("owner", "names no rep who is here; see GET /api/reps"));
        return wish;
    }

    private List<Contact> contacts(@Nullable Customer present, Change change, Members patch) {
        List<Contact> known = present == null ? List.of() : present.contacts();
        if (change instanceof Change.Edit) {
            return change.patch().containsKey("contacts")
                    ? ContactList.replaced(known, patch, given.ids(), given.at())
                    : known;
        }
        return ContactList.merged(known, patch, given.ids(), given.at());
    }

    private Customer owned(Customer customer, OwnerWish wish, boolean isNew) {
        if (wish instanceof OwnerWish.To to) {
            return Ownership.movedBy(editor, customer, reps.get(to.rep()));
        }
        if (wish instanceof OwnerWish.Nobody) {
            return Ownership.movedBy(editor, customer, null);
        }
        return isNew ? Ownership.moved(customer, editor.ownerByDefault()) : customer;
    }

    /** What is read elsewhere goes; where it may not be said it stays, and is refused. */
    private static Map<String, @Nullable Object> others(Change change) {
        Map<String, @Nullable Object> others = new HashMap<>(change.patch());
        others.remove("owner");
        others.remove("contacts");
        if (change instanceof Change.Edit) {
            others.remove(MergeWish.MEMBER);
        }
        return others;
    }
}
