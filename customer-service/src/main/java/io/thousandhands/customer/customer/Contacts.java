package io.thousandhands.customer.customer;

import io.thousandhands.contracts.event.Customer;
import io.thousandhands.contracts.event.Customer.Contact;
import io.thousandhands.customer.input.Findings;
import io.thousandhands.customer.input.Members;
import io.thousandhands.customer.input.Refusal;
import io.thousandhands.customer.input.RefusedException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The contacts of one customer. They keep their ids through every change: touches name them by it. */
public final class Contacts {
    static final int AT_MOST = 100;

    /** As a feed sends them: those it names are changed or added, members it leaves out and other contacts stay. */
    static List<Contact> merged(List<Contact> present, Members document, Supplier<UUID> ids, LocalDate today) {
        Map<UUID, Contact> merged = new LinkedHashMap<>();
        present.forEach(contact -> merged.put(contact.id(), contact));
        ContactMatching matching = new ContactMatching(present);
        for (Members item : document.objects("contacts", AT_MOST)) {
            Contact match = matching.take(item);
            Members whole = item.onto(match == null ? Map.of() : ContactDocument.of(match));
            Contact contact = ContactDocument.read(whole, match == null ? ids.get() : match.id(), today);
            merged.put(contact.id(), contact);
        }
        return checked(merged.values(), document.findings());
    }

    /** As a merge patch sends them: the list replaces the list. */
    static List<Contact> replaced(List<Contact> present, Members document, Supplier<UUID> ids, LocalDate today) {
        ContactMatching matching = new ContactMatching(present);
        List<Contact> replaced = document.objects("contacts", AT_MOST).stream()
                .map(item -> {
                    Contact match = matching.take(item);
                    return ContactDocument.read(item.onto(Map.of()), match == null ? ids.get() : match.id(), today);
                })
                .toList();
        return checked(replaced, document.findings());
    }

    /** One more contact. @throws RefusedException naming every fault */
    public static Customer added(
            Customer customer, Map<String, ? extends @Nullable Object> document, UUID id, LocalDate today) {
        return with(customer, id, Map.of(), document, today);
    }

    /** A contact written anew. @throws RefusedException naming every fault, or if there is no such contact */
    public static Customer replaced(
            Customer customer, UUID id, Map<String, ? extends @Nullable Object> document, LocalDate today) {
        return with(customer, contact(customer, id).id(), Map.of(), document, today);
    }

    /** A contact after a merge patch. @throws RefusedException naming every fault, or if there is no such contact */
    public static Customer patched(
            Customer customer, UUID id, Map<String, ? extends @Nullable Object> patch, LocalDate today) {
        return with(customer, id, ContactDocument.of(contact(customer, id)), patch, today);
    }

    /** One contact less. @throws RefusedException if there is no such contact */
    public static Customer without(Customer customer, UUID id) {
        Contact gone = contact(customer, id);
        return of(
                customer,
                customer.contacts().stream().filter(contact -> contact != gone).toList());
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
            LocalDate today) {
        Findings findings = new Findings();
        Members document = Members.of(patch, findings).onto(present);
        Map<UUID, Contact> contacts = new LinkedHashMap<>();
        customer.contacts().forEach(contact -> contacts.put(contact.id(), contact));
        contacts.put(id, ContactDocument.read(document, id, today));
        List<Contact> checked = checked(contacts.values(), findings);
        findings.throwIfAny();
        return of(customer, checked);
    }

    private static List<Contact> checked(Collection<Contact> contacts, Findings findings) {
        if (contacts.size() > AT_MOST) {
            findings.add("/contacts", "a customer has at most " + AT_MOST + " contacts");
        }
        Set<Map.Entry<String, String>> named = new HashSet<>();
        for (Contact contact : contacts) {
            for (Map.Entry<String, String> externalId : contact.externalIds().entrySet()) {
                if (!named.add(Map.entry(externalId.getKey(), externalId.getValue()))) {
                    findings.add("/contacts", "two contacts have the same external id of " + externalId.getKey());
                }
            }
        }
        return List.copyOf(contacts);
    }

    /** The same customer with these contacts. */
    static Customer of(Customer customer, List<Contact> contacts) {
        return new Customer(
                customer.id(),
                customer.name(),
                customer.segment(),
                customer.stage(),
                customer.since(),
                customer.createdAt(),
                customer.yearlySales(),
                customer.timeZone(),
                customer.ownerId(),
                customer.formerOwnerId(),
                customer.policyId(),
                customer.externalIds(),
                contacts);
    }

    private Contacts() {}
}
