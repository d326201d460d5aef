package io.thousandhands.customer.customer;

import io.thousandhands.contracts.event.Customer;
import io.thousandhands.contracts.event.Customer.Contact;
import io.thousandhands.customer.input.ExternalId;
import io.thousandhands.customer.input.Findings;
import io.thousandhands.customer.input.Refusal;
import io.thousandhands.customer.input.RefusedException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * One more address of a customer. Said of nobody, an e-mail or phone is the only contact's, or if there is none, that of a
 * contact named as the customer; an external id is the customer's own. What is there already stays as it is.
 */
public final class Addresses {

    /**
     * The customer with the address.
     *
     * @param newContactId the id of a contact who may have to be added
     * @param holders customers who have what the address claims for the customer
     * @throws RefusedException if it is not clear whose it is, or somebody else has it
     */
    public static Customer added(Customer customer, NewAddress wish, UUID newContactId, Set<UUID> holders) {
        if (wish.address() instanceof Address.OfSystem ofSystem && wish.saysNobody()) {
            return claimed(customer, ofSystem.externalId(), holders);
        }
        if (wish.saysNobody()
                && customer.contacts().stream().anyMatch(contact -> ContactAddresses.has(contact, wish.address()))) {
            return customer;
        }
        Contact contact = contact(customer, wish, newContactId);
        Contact reachable = ContactAddresses.with(contact, wish.address());
        return reachable.equals(contact) ? customer : with(customer, reachable);
    }

    private static Customer claimed(Customer customer, ExternalId externalId, Set<UUID> holders) {
        if (!Set.of(customer.id()).containsAll(holders)) {
            throw new RefusedException(
                    new Refusal.Conflict("external-id-taken", "externalId: this id is another customer's."));
        }
        return customer.withExternalIds(ContactAddresses.with(customer.externalIds(), externalId, "customer"));
    }

    private static Contact contact(Customer customer, NewAddress wish, UUID newContactId) {
        List<Contact> contacts = customer.contacts();
        if (wish.contactId() != null) {
            return only(contacts.stream()
                    .filter(contact -> contact.id().equals(wish.contactId()))
                    .toList());
        }
        String name = wish.name() == null ? customer.name() : wish.name();
        List<Contact> meant = wish.name() == null
                ? contacts
                : contacts.stream()
                        .filter(contact -> contact.name().equalsIgnoreCase(name))
                        .toList();
        return meant.isEmpty()
                ? new Contact(newContactId, name, null, List.of(), List.of(), null, Map.of(), List.of())
                : only(meant);
    }

    private static Contact only(List<Contact> meant) {
        if (meant.size() != 1) {
            Findings findings = new Findings();
            findings.add(
                    "/contactId",
                    meant.isEmpty()
                            ? "is no contact of this customer; leave it out to add one by name"
                            : "is required: more than one contact may be meant");
            findings.throwIfAny();
        }
        return meant.get(0);
    }

    private static Customer with(Customer customer, Contact contact) {
        Findings findings = new Findings();
        Map<UUID, Contact> contacts = ContactList.byId(customer.contacts());
        contacts.put(contact.id(), contact);
        List<Contact> checked = ContactList.checked(contacts.values(), findings);
        findings.throwIfAny();
        return customer.withContacts(checked);
    }

    private Addresses() {}
}
