package io.thousandhands.notification.facts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.thousandhands.contracts.event.Customer;
import io.thousandhands.contracts.event.Resting;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who can be reached at a customer, and when whoever rests does, as columns hold it: without addresses and reasons. */
@ApplicationScoped
class ContactsJson {
    private final ObjectMapper json;

    ContactsJson(ObjectMapper json) {
        this.json = json;
    }

    String contacts(Customer customer) {
        return write(customer.contacts().stream()
                .map(contact -> new Somebody(contact.id(), contact.name(), rests(contact.resting())))
                .toList());
    }

    String resting(Customer customer) {
        return write(rests(customer.resting()));
    }

    private static List<Rest> rests(List<Resting> resting) {
        return resting.stream()
                .map(rest -> new Rest(
                        rest.kinds(),
                        rest.from().toString(),
                        rest.until() == null ? null : rest.until().toString()))
                .toList();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Contacts can always be written", e);
        }
    }

    private record Somebody(UUID id, String name, List<Rest> resting) {}

    /** @param kinds empty: wholly */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Rest(
            List<String> kinds, String from, @Nullable String until) {}
}
