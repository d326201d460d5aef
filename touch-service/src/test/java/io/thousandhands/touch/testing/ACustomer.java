package io.thousandhands.touch.testing;

import io.thousandhands.contracts.event.Customer;
import io.thousandhands.contracts.event.Customer.Contact;
import io.thousandhands.contracts.event.Customer.Segment;
import io.thousandhands.contracts.event.Customer.Stage;
import io.thousandhands.contracts.event.CustomerEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer as customer-service would tell of them. */
public final class ACustomer {
    private final UUID id = UUID.randomUUID();
    private final Map<String, String> externalIds = new HashMap<>();
    private final List<Contact> contacts = new ArrayList<>();
    private @Nullable UUID owner;

    public static ACustomer aCustomer() {
        return new ACustomer();
    }

    public ACustomer knownTo(String system, String externalId) {
        externalIds.put(system, externalId);
        return this;
    }

    public ACustomer ownedBy(UUID rep) {
        owner = rep;
        return this;
    }

    public ACustomer withContact(UUID contact) {
        contacts.add(new Contact(contact, "Bob", null, List.of(), List.of(), null, Map.of()));
        return this;
    }

    public UUID id() {
        return id;
    }

    public CustomerEvent.Changed changed(long version) {
        return new CustomerEvent.Changed(
                version,
                new Customer(
                        id,
                        "Some household",
                        Segment.RESIDENTIAL,
                        Stage.SOLD,
                        null,
                        Instant.parse("2026-01-01T00:00:00Z"),
                        null,
                        null,
                        owner,
                        null,
                        null,
                        externalIds,
                        contacts,
                        null,
                        null,
                        null));
    }

    public CustomerEvent.Erased erased(long version) {
        return new CustomerEvent.Erased(version, id);
    }
}
