package io.thousandhands.customer.customer;

import io.thousandhands.contracts.event.Customer.Contact;
import io.thousandhands.customer.input.ExternalId;
import io.thousandhands.customer.input.Findings;
import io.thousandhands.customer.input.Members;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** The member {@code contacts} of a change. Contacts keep their ids through it: touches name them by id. */
final class ContactList {
    static final int AT_MOST = 100;

    /** As a feed means it: those it names are changed or added; members it leaves out and other contacts stay. */
    static List<Contact> merged(List<Contact> present, Members change, Supplier<UUID> ids, Instant now) {
        Map<UUID, Contact> merged = byId(present);
        ContactMatching matching = new ContactMatching(present);
        for (Members item : change.objects("contacts", AT_MOST)) {
            Contact match = matching.take(item);
            Members whole = item.onto(match == null ? Map.of() : ContactDocument.of(match));
            Contact contact = ContactDocument.read(whole, match == null ? ids.get() : match.id(), match, now);
            merged.put(contact.id(), contact);
        }
        return checked(merged.values(), change.findings());
    }

    /** As a merge patch means it: the list replaces the list. */
    static List<Contact> replaced(List<Contact> present, Members change, Supplier<UUID> ids, Instant now) {
        ContactMatching matching = new ContactMatching(present);
        List<Contact> replaced = change.objects("contacts", AT_MOST).stream()
                .map(item -> {
                    Contact match = matching.take(item);
                    return ContactDocument.read(
                            item.onto(Map.of()), match == null ? ids.get() : match.id(), match, now);
                })
                .toList();
        return checked(replaced, change.findings());
    }

    static Map<UUID, Contact> byId(List<Contact> contacts) {
        Map<UUID, Contact> byId = new LinkedHashMap<>();
        contacts.forEach(contact -> byId.put(contact.id(), contact));
        return byId;
    }

    /** Notes what is wrong with them together. */
    static List<Contact> checked(Collection<Contact> contacts, Findings findings) {
        if (contacts.size() > AT_MOST) {
            findings.add("/contacts", "a customer has at most " + AT_MOST + " contacts");
        }
        Set<ExternalId> named = new HashSet<>();
        contacts.forEach(contact -> contact.externalIds().forEach((system, id) -> {
            if (!named.add(new ExternalId(system, id))) {
                findings.add("/contacts", "two contacts have the same external id of " + system);
            }
        }));
        return List.copyOf(contacts);
    }

    private ContactList() {}
}
