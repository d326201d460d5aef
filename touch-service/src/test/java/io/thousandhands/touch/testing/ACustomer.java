package io.thousandhands.touch.testing;

import io.thousandhands.contracts.event.Customer;
import io.thousandhands.contracts.event.Customer.Contact;
import io.thousandhands.contracts.event.Customer.Email;
import io.thousandhands.contracts.event.Customer.Phone;
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
    private @Nullable UUID mergedInto;
    private @Nullable String region;
    private Customer.@Nullable SealingKey noteKey = NoteKeys.wrapped(id);

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
        contacts.add(new Contact(contact, "Bob", null, List.of(), List.of(), null, Map.of(), List.of()));
        return this;
    }

    public ACustomer withEmail(UUID contact, String address) {
        contacts.add(new Contact(
                contact, "Bob", null, List.of(new Email(address, null)), List.of(), null, Map.of(), List.of()));
        return this;
    }

    public ACustomer withEmail(String address) {
        return withEmail(UUID.randomUUID(), address);
    }

    public ACustomer withPhone(String number) {
        contacts.add(new Contact(
                UUID.randomUUID(),
                "Bob",
                null,
                List.of(),
                List.of(new Phone(number, null)),
                null,
                Map.of(),
                List.of()));
        return this;
    }

    public ACustomer withContactKnownTo(UUID contact, String system, String externalId) {
        contacts.add(
                new Contact(contact, "Bob", null, List.of(), List.of(), null, Map.of(system, externalId), List.of()));
        return this;
    }

    public ACustomer withoutContacts() {
        contacts.clear();
        return this;
    }

    public ACustomer in(String country) {
        region = country;
        return this;
    }

    public ACustomer mergedInto(ACustomer root) {
        mergedInto = root.id;
        return this;
    }

    public ACustomer splitAgain() {
        mergedInto = null;
        return this;
    }

    /** As told before there were notes. */
    public ACustomer withoutKey() {
        noteKey = null;
        return this;
    }

    public ACustomer withKey() {
        noteKey = NoteKeys.wrapped(id);
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
                        region,
                        mergedInto,
                        noteKey,
                        List.of()));
    }

    public CustomerEvent.Erased erased(long version) {
        return new CustomerEvent.Erased(version, id);
    }
}
