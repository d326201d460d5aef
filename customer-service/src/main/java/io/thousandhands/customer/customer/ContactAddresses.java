package io.thousandhands.customer.customer;

import io.thousandhands.contracts.event.Customer.Contact;
import io.thousandhands.contracts.event.Customer.Email;
import io.thousandhands.contracts.event.Customer.Phone;
import io.thousandhands.customer.input.Emails;
import io.thousandhands.customer.input.ExternalId;
import io.thousandhands.customer.input.ExternalIds;
import io.thousandhands.customer.input.Findings;
import io.thousandhands.customer.input.Phones;
import io.thousandhands.customer.input.Refusal;
import io.thousandhands.customer.input.RefusedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one contact is reached by. */
final class ContactAddresses {

    /** Addresses that differ in case only, and numbers that differ in punctuation only, are one. */
    static boolean has(Contact contact, Address address) {
        if (address instanceof Address.OfEmail wanted) {
            String email = Emails.comparable(wanted.email().address());
            return contact.emails().stream()
                    .anyMatch(known -> Emails.comparable(known.address()).equals(email));
        }
        if (address instanceof Address.OfPhone wanted) {
            String digits = Phones.digits(wanted.phone().number());
            return contact.phones().stream()
                    .anyMatch(known -> Phones.digits(known.number()).equals(digits));
        }
        ExternalId wanted = ((Address.OfSystem) address).externalId();
        return wanted.id().equals(contact.externalIds().get(wanted.system()));
    }

    /** The contact with the address. @throws RefusedException if they have too many, or another id in that system */
    static Contact with(Contact contact, Address address) {
        if (has(contact, address)) {
            return contact;
        }
        List<Email> emails = contact.emails();
        List<Phone> phones = contact.phones();
        Map<String, String> externalIds = contact.externalIds();
        if (address instanceof Address.OfEmail added) {
            emails = with(emails, added.email(), ContactDocument.EMAILS_AT_MOST, "/email");
        } else if (address instanceof Address.OfPhone added) {
            phones = with(phones, added.phone(), ContactDocument.PHONES_AT_MOST, "/phone");
        } else if (address instanceof Address.OfSystem added) {
            externalIds = with(externalIds, added.externalId(), "contact");
        }
        return new Contact(
                contact.id(),
                contact.name(),
                contact.role(),
                emails,
                phones,
                contact.birthday(),
                externalIds,
                contact.resting());
    }

    /** @param whose for the message */
    static Map<String, String> with(Map<String, String> present, ExternalId added, String whose) {
        Map<String, String> externalIds = new LinkedHashMap<>(present);
        String other = externalIds.put(added.system(), added.id());
        if (other != null && !other.equals(added.id())) {
            throw new RefusedException(new Refusal.Conflict(
                    "external-id-differs",
                    "externalId: the " + whose + " has another id in that system. PATCH externalIds to replace it."));
        }
        refuseTooMany(externalIds.size(), ExternalIds.SYSTEMS_AT_MOST, "/externalId");
        return externalIds;
    }

    private static <T> List<T> with(List<T> present, T added, int atMost, String pointer) {
        List<T> all = new ArrayList<>(present);
        all.add(added);
        refuseTooMany(all.size(), atMost, pointer);
        return all;
    }

    private static void refuseTooMany(int number, int atMost, String pointer) {
        Findings findings = new Findings();
        if (number > atMost) {
            findings.add(pointer, "is one too many: " + atMost + " are there already; remove one first");
        }
        findings.throwIfAny();
    }

    private ContactAddresses() {}
}
