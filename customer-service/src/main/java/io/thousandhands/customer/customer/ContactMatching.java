package io.thousandhands.customer.customer;

import io.thousandhands.contracts.event.Customer.Contact;
import io.thousandhands.customer.input.Findings;
import io.thousandhands.customer.input.Ids;
import io.thousandhands.customer.input.Members;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which of a customer's contacts the items of a list speak of: by our id, else by an external id they share, else by
 * name, unless a system calls the two different things. Each contact is taken once, so father and son of one name are
 * two.
 */
final class ContactMatching {
    private final List<Contact> free;

    ContactMatching(List<Contact> present) {
        free = new LinkedList<>(present);
    }

    /** @return null: a new contact */
    @Nullable
    Contact take(Members item) {
        UUID id = Ids.optional(item, "id");
        if (id != null) {
            return byId(item, id);
        }
        Members lenient = item.aside(new Findings());
        Map<String, String> externalIds = lenient.texts("externalIds");
        String name = lenient.text("name");
        Contact byExternalId = take(contact -> shareOne(contact.externalIds(), externalIds));
        return byExternalId != null
                ? byExternalId
                : take(contact -> name != null
                        && contact.name().equalsIgnoreCase(name.strip())
                        && !contradict(contact.externalIds(), externalIds));
    }

    private @Nullable Contact byId(Members item, UUID id) {
        Contact contact = take(candidate -> candidate.id().equals(id));
        if (contact == null) {
            item.fault("id", "is no contact of this customer; leave it out to add one");
        }
        return contact;
    }

    private @Nullable Contact take(Predicate<Contact> wanted) {
        Contact found = free.stream().filter(wanted).findFirst().orElse(null);
        if (found != null) {
            free.remove(found);
        }
        return found;
    }

    private static boolean shareOne(Map<String, String> some, Map<String, String> others) {
        return some.entrySet().stream().anyMatch(others.entrySet()::contains);
    }

    private static boolean contradict(Map<String, String> some, Map<String, String> others) {
        return some.entrySet().stream()
                .anyMatch(entry -> others.containsKey(entry.getKey())
                        && !Objects.equals(others.get(entry.getKey()), entry.getValue()));
    }
}
