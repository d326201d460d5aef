package io.thousandhands.platform.access;

import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.Customer;
import io.thousandhands.contracts.event.CustomerEvent;
import io.thousandhands.contracts.event.Event;
import io.thousandhands.contracts.event.Rep;
import io.thousandhands.contracts.event.RepEvent;
import io.thousandhands.platform.consume.Received;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What customer-service might tell. */
final class Told {
    /** A rep who can sign in at the issuer as {@code login}. */
    static Rep rep(UUID id, String issuer, String login, @Nullable UUID managerId) {
        return new Rep(
                id,
                login,
                login + "@example.com",
                null,
                "UTC",
                managerId,
                new Rep.Login(issuer, login),
                Map.of(),
                null,
                null,
                null);
    }

    static Rep departed(Rep rep, Instant since) {
        return new Rep(
                rep.id(),
                rep.name(),
                rep.email(),
                null,
                rep.timeZone(),
                rep.managerId(),
                rep.login(),
                Map.of(),
                since,
                rep.absence(),
                rep.workingHours());
    }

    static Rep absent(Rep rep, Instant from, Instant until, UUID standIn) {
        return new Rep(
                rep.id(),
                rep.name(),
                rep.email(),
                null,
                rep.timeZone(),
                rep.managerId(),
                rep.login(),
                Map.of(),
                rep.departedAt(),
                new Rep.Absence(from, until, standIn),
                rep.workingHours());
    }

    static Customer customer(UUID id, @Nullable UUID ownerId, @Nullable UUID formerOwnerId) {
        return new Customer(
                id,
                "Somebody",
                Customer.Segment.RESIDENTIAL,
                Customer.Stage.SOLD,
                null,
                Instant.EPOCH,
                null,
                null,
                ownerId,
                formerOwnerId,
                null,
                Map.of(),
                List.of(),
                null,
                null,
                null,
                List.of());
    }

    static Received reps(RepEvent event) {
        return received(Topic.REPS, event);
    }

    static Received customers(CustomerEvent event) {
        return received(Topic.CUSTOMERS, event);
    }

    private static Received received(Topic topic, Event event) {
        return new Received(topic, 0, 0, event, 0);
    }

    private Told() {}
}
