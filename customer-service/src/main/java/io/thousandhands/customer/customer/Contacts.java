package io.thousandhands.customer.customer;

import io.thousandhands.contracts.event.Customer;
import io.thousandhands.contracts.event.Customer.Contact;
import io.thousandhands.customer.input.Findings;
import io.thousandhands.customer.input.Members;
import io.thousandhands.customer.input.Refusal;
import io.thousandhands.customer.input.RefusedException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One contact of a customer added, changed or removed: each gives the customer as they are then. */
public final class Contacts {

    /** One more contact. @throws RefusedException naming every fault */
    public static Customer added(
            Customer customer, UUID id, Map<String, ? extends @Nullable Object> document, Instant now) {
        return with(customer, id, Map.of(), document, now);
    }

    /** A contact written anew. @throws RefusedException naming every fault, or if there is no such contact */
    public static Customer replaced(
            Customer customer, UUID id, Map<String, ? extends @Nullable Object> document, Instant now) {
        return with(customer, contact(customer, id).id(), Map.of(), document, now);
    }

    /** A contact after a merge patch. @throws RefusedException naming every fault, or if there is no such contact */
    public static Customer patched(
            Customer customer, UUID id, Map<String, ? extends @Nullable Object> patch, Instant now) {
        return with(customer, id, ContactDocument.of(contact(customer, id)), patch, now);
    }

    /** One contact less. @throws RefusedException if there is no such contact */
    public static Customer without(Customer customer, UUID id) {
        Contact gone = contact(customer, id);
        return customer.withContacts(customer.contacts().stream()
                .filter(contact -> !contact.equals(gone))
                .toList());
    }

    /** @throws RefusedException if there is no such contact */
    public static Contact contact(Customer customer, UUID id) {
        return customer.contacts().stream()
                .filter(contact -> contact.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RefusedException(new Refusal.NotFound("The customer has no such contact.")));
    }

    private static Customer with(
            Customer customer,
            UUID id,
            Map<String, ? extends @Nullable Object> present,
            Map<String, ? extends @Nullable Object> patch,
            Instant now) {
        Findings findings = new Findings();
        Members document = Members.of(patch, findings).onto(present);
        Map<UUID, Contact> contacts = ContactList.byId(customer.contacts());
        contacts.put(id, ContactDocument.read(document, id, contacts.get(id), now));
        List<Contact> checked = ContactList.checked(contacts.values(), findings);
        findings.throwIfAny();
        return customer.withContacts(checked);
    }

    private Contacts() {}
}
