package io.thousandhands.customer.customer;

import io.thousandhands.contracts.event.Customer.Contact;
import io.thousandhands.contracts.event.Customer.Email;
import io.thousandhands.contracts.event.Customer.Phone;
import io.thousandhands.contracts.event.Customer.Use;
import io.thousandhands.contracts.event.Resting;
import io.thousandhands.customer.input.Birthdays;
import io.thousandhands.customer.input.Choices;
import io.thousandhands.customer.input.Days;
import io.thousandhands.customer.input.Emails;
import io.thousandhands.customer.input.ExternalIds;
import io.thousandhands.customer.input.Members;
import io.thousandhands.customer.input.Phones;
import io.thousandhands.customer.input.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact as the JSON object that senders write. */
final class ContactDocument {
    static final int NAME_AT_MOST = 200;
    private static final int ROLE_AT_MOST = 100;
    static final int EMAILS_AT_MOST = 10;
    static final int PHONES_AT_MOST = 10;

    /** What a patch is merged into. */
    static Map<String, @Nullable Object> of(Contact contact) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("name", contact.name());
        document.put("role", contact.role());
        document.put(
                "emails",
                contact.emails().stream()
                        .map(email -> pair("address", email.address(), email.use()))
                        .toList());
        document.put(
                "phones",
                contact.phones().stream()
                        .map(phone -> pair("number", phone.number(), phone.use()))
                        .toList());
        document.put("birthday", contact.birthday());
        document.put("externalIds", contact.externalIds());
        document.put("resting", RestingDocument.of(contact.resting()));
        return document;
    }

    /**
     * What is wrong goes to the members' findings; the contact is of use only if there are none.
     *
     * @param present as they were; null: they are new
     */
    static Contact read(Members members, UUID id, @Nullable Contact present, Instant now) {
        String name = Texts.required(members, "name", NAME_AT_MOST);
        String role = Texts.optional(members, "role", ROLE_AT_MOST);
        List<Email> emails = emails(members);
        List<Phone> phones = phones(members);
        String birthday = Birthdays.optional(members, "birthday", Days.latest(now));
        Map<String, String> externalIds = ExternalIds.optional(members, "externalIds");
        List<Resting> resting = RestingDocument.read(members, present == null ? List.of() : present.resting(), now);
        members.refuseOthers();
        return new Contact(id, name == null ? "" : name, role, emails, phones, birthday, externalIds, resting);
    }

    private static List<Email> emails(Members members) {
        List<Email> emails = new ArrayList<>();
        for (Members item : members.objects("emails", EMAILS_AT_MOST)) {
            String address = Emails.required(item, "address");
            Use use = Choices.optional(item, "use", Use.class);
            item.refuseOthers();
            emails.add(new Email(address == null ? "" : address, use));
        }
        return emails;
    }

    private static List<Phone> phones(Members members) {
        List<Phone> phones = new ArrayList<>();
        for (Members item : members.objects("phones", PHONES_AT_MOST)) {
            String number = Phones.required(item, "number");
            Use use = Choices.optional(item, "use", Use.class);
            item.refuseOthers();
            phones.add(new Phone(number == null ? "" : number, use));
        }
        return phones;
    }

    private static Map<String, Object> pair(String member, String value, @Nullable Use use) {
        return use == null ? Map.of(member, value) : Map.of(member, value, "use", Choices.word(use));
    }

    private ContactDocument() {}
}
