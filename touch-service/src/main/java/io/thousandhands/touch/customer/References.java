package io.thousandhands.touch.customer;

import io.thousandhands.contracts.event.Customer;
import io.thousandhands.contracts.event.Customer.Contact;
import io.thousandhands.contracts.event.CustomerEvent;
import io.thousandhands.touch.touch.EmailAddresses;
import io.thousandhands.touch.touch.PhoneNumbers;
import io.thousandhands.touch.touch.Reference;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By what customers may be named: their id, the ids that other systems gave them and their contacts, and every address
 * and number of every contact, at work or not. Of one who was erased only the id is left.
 */
final class References {
    /** @param contactId whose it is; null: the customer's own */
    record Named(String key, UUID customerId, @Nullable UUID contactId) {}

    private final PhoneNumbers phones;

    References(PhoneNumbers phones) {
        this.phones = phones;
    }

    /** Each once. */
    Stream<Named> of(CustomerEvent event) {
        Stream<Named> id = named(new Reference.ById(event.customerId()), event.customerId(), null);
        return event instanceof CustomerEvent.Changed changed
                ? Stream.concat(id, of(changed.customer())).distinct()
                : id;
    }

    private Stream<Named> of(Customer customer) {
        Stream<Named> own =
                external(customer.externalIds()).flatMap(reference -> named(reference, customer.id(), null));
        Stream<Named> contacts = customer.contacts().stream().flatMap(contact -> of(contact, customer.region())
                .flatMap(reference -> named(reference, customer.id(), contact.id())));
        return Stream.concat(own, contacts);
    }

    private Stream<Reference> of(Contact contact, @Nullable String region) {
        Stream<Reference> emails = contact.emails().stream()
                .map(email -> EmailAddresses.read(email.address()))
                .flatMap(Optional::stream);
        Stream<Reference> numbers =
                contact.phones().stream().flatMap(phone -> phones.of(phone.number(), region).stream());
        return Stream.of(external(contact.externalIds()), emails, numbers).flatMap(references -> references);
    }

    private static Stream<Reference> external(Map<String, String> ids) {
        return ids.entrySet().stream().map(entry -> new Reference.ByExternalId(entry.getKey(), entry.getValue()));
    }

    private static Stream<Named> named(Reference reference, UUID customerId, @Nullable UUID contactId) {
        return reference.keys().stream().map(key -> new Named(key.key(), customerId, contactId));
    }
}
