package io.thousandhands.customer.customer.store;

import io.thousandhands.contracts.event.Customer;
import io.thousandhands.contracts.event.Customer.Contact;
import io.thousandhands.contracts.event.Customer.Email;
import io.thousandhands.contracts.event.Customer.Phone;
import io.thousandhands.customer.input.Emails;
import io.thousandhands.customer.input.Phones;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a customer is searched by: names, e-mail addresses and phone numbers, one a line. */
final class FoundBy {
    static String of(Customer customer) {
        return Stream.concat(
                        Stream.of(lower(customer.name())),
                        customer.contacts().stream().flatMap(FoundBy::of))
                .collect(Collectors.joining("\n"));
    }

    /** As it is compared; no text of ours holds a line's end, so a match lies within one line. */
    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static Stream<String> of(Contact contact) {
        Stream<String> addresses = contact.emails().stream().map(Email::address).map(Emails::comparable);
        Stream<String> numbers = contact.phones().stream().map(Phone::number).map(Phones::digits);
        return Stream.concat(Stream.of(lower(contact.name())), Stream.concat(addresses, numbers));
    }

    private FoundBy() {}
}
