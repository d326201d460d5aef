package io.thousandhands.customer.customer;

import io.thousandhands.contracts.event.Customer.Email;
import io.thousandhands.contracts.event.Customer.Phone;
import io.thousandhands.contracts.event.Customer.Use;
import io.thousandhands.customer.input.Choices;
import io.thousandhands.customer.input.Emails;
import io.thousandhands.customer.input.ExternalId;
import io.thousandhands.customer.input.ExternalIds;
import io.thousandhands.customer.input.Members;
import io.thousandhands.customer.input.Phones;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What touches know a customer by. */
public sealed interface Address {

    /** An e-mail address of a contact. */
    record OfEmail(Email email) implements Address {}

    /** A phone number of a contact. */
    record OfPhone(Phone phone) implements Address {}

    /** What another system calls a customer, or a contact of theirs. */
    record OfSystem(ExternalId externalId) implements Address {}

    /** Reads {@code {email | phone | externalId: {system, id}, use?}}; null if it is wrong, which is a finding then. */
    static @Nullable Address read(Members members) {
        String email = Emails.optional(members, "email");
        String phone = Phones.optional(members, "phone");
        ExternalId externalId = ExternalIds.one(members, "externalId");
        Use use = Choices.optional(members, "use", Use.class);
        check(members);
        return Stream.of(
                        email == null ? null : new OfEmail(new Email(email, use)),
                        phone == null ? null : new OfPhone(new Phone(phone, use)),
                        externalId == null ? null : new OfSystem(externalId))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static void check(Members members) {
        if (Stream.of("email", "phone", "externalId")
                        .filter(way -> !members.isAbsent(way))
                        .count()
                != 1) {
            members.findings().add("", "must have exactly one of email, phone, externalId");
        } else if (!members.isAbsent("externalId") && !members.isAbsent("use")) {
            members.fault("use", "is of an email or a phone; leave it out");
        }
    }
}
