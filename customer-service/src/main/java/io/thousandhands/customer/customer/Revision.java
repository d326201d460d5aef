package io.thousandhands.customer.customer;

import io.thousandhands.contracts.event.Customer;
import io.thousandhands.contracts.event.Customer.Contact;
import io.thousandhands.customer.input.Days;
import io.thousandhands.customer.input.Findings;
import io.thousandhands.customer.input.Members;
import io.thousandhands.customer.input.MergePatch;
import io.thousandhands.customer.ownership.Editor;
import io.thousandhands.customer.ownership.OwnerWish;
import io.thousandhands.customer.ownership.Ownership;
import io.thousandhands.customer.ownership.RepReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a change makes of a customer.
 *
 * @param reps the reps that the change may name as owners, all of them here
 * @param ids new ids for customers and contacts
 */
record Revision(Editor editor, Instant now, Supplier<UUID> ids, Map<RepReference, UUID> reps) {

    /**
     * @param present null: they are new
     * @throws io.thousandhands.customer.input.RefusedException with every fault, or if the editor may not
     */
    Customer of(@Nullable Customer present, Change change) {
        Findings findings = new Findings();
        Members patch = Members.of(change.patch(), findings);
        OwnerWish wish = known(OwnerWish.read(change.patch(), patch), patch);
        List<Contact> contacts = contacts(present, change, patch);
        Map<String, @Nullable Object> base = present == null ? Map.of() : CustomerDocument.of(present);
        CustomerFacts facts = CustomerDocument.read(MergePatch.apply(base, others(change.patch())), findings, now);
        Customer customer = present == null ? facts.asNew(ids.get(), now) : facts.of(present);
        return owned(Contacts.of(customer, contacts), wish, present == null);
    }

    private OwnerWish known(OwnerWish wish, Members patch) {
        wish.reference()
                .filter(reference -> !reps.containsKey(reference))
                .ifPresent(unknown -> patch.fault("owner", "names no rep who is here; see GET /api/reps"));
        return wish;
    }

    private List<Contact> contacts(@Nullable Customer present, Change change, Members patch) {
        List<Contact> known = present == null ? List.of() : present.contacts();
        LocalDate today = Days.latest(now);
        if (change instanceof Change.Edit) {
            return change.patch().containsKey("contacts") ? ContactList.replaced(known, patch, ids, today) : known;
        }
        return ContactList.merged(known, patch, ids, today);
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

    private static Map<String, @Nullable Object> others(Map<String, @Nullable Object> patch) {
        Map<String, @Nullable Object> others = new HashMap<>(patch);
        others.remove("owner");
        others.remove("contacts");
        return others;
    }
}
