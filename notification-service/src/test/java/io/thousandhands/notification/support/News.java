package io.thousandhands.notification.support;

import io.thousandhands.contracts.DerivedId;
import io.thousandhands.contracts.event.CadenceEvent;
import io.thousandhands.contracts.event.Customer;
import io.thousandhands.contracts.event.CustomerEvent;
import io.thousandhands.contracts.event.Recency;
import io.thousandhands.contracts.event.Rep;
import io.thousandhands.contracts.event.RepEvent;
import io.thousandhands.contracts.event.Resting;
import io.thousandhands.contracts.event.Touch;
import io.thousandhands.contracts.event.TouchEvent;
import io.thousandhands.platform.testing.Backends;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the other services tell, in short. */
public final class News {
    public static final Instant SLIPS_AT = Instant.parse("2026-05-01T00:00:00Z");

    /** Tests run at any hour. */
    public static final Rep.WorkingHours ROUND_THE_CLOCK =
            new Rep.WorkingHours(List.of(Rep.Day.values()), "00:00", "24:00");

    public static RepEvent rep(UUID id, long version, @Nullable UUID managerId) {
        return rep(id, version, managerId, null, null);
    }

    public static RepEvent departed(UUID id, long version, @Nullable UUID managerId) {
        return rep(id, version, managerId, Instant.parse("2026-01-01T00:00:00Z"), null);
    }

    public static RepEvent absent(UUID id, long version, Rep.Absence absence) {
        return rep(id, version, null, null, absence);
    }

    /** Who works on some days only, round the clock and in UTC. */
    public static RepEvent workingOn(UUID id, long version, Rep.Day... days) {
        return rep(id, version, null, null, null, "UTC", new Rep.WorkingHours(List.of(days), "00:00", "24:00"));
    }

    private static RepEvent rep(
            UUID id,
            long version,
            @Nullable UUID managerId,
            @Nullable Instant departedAt,
            Rep.@Nullable Absence absence) {
        return rep(id, version, managerId, departedAt, absence, "Europe/Berlin", ROUND_THE_CLOCK);
    }

    public static RepEvent rep(
            UUID id,
            long version,
            @Nullable UUID managerId,
            @Nullable Instant departedAt,
            Rep.@Nullable Absence absence,
            String timeZone,
            Rep.WorkingHours workingHours) {
        Rep.Login login = new Rep.Login(Backends.get().issuer().issuer(), subjectOf(id));
        return new RepEvent.Changed(
                version,
                new Rep(
                        id,
                        "Rep " + id,
                        "rep@example.org",
                        null,
                        timeZone,
                        managerId,
                        login,
                        Map.of(),
                        departedAt,
                        absence,
                        workingHours));
    }

    /** By whom a rep signs in. */
    public static String subjectOf(UUID repId) {
        return "subject-of-" + repId;
    }

    public static CustomerEvent customer(UUID id, long version, UUID ownerId) {
        return customer(id, version, ownerId, null);
    }

    public static CustomerEvent orphan(UUID id, long version, @Nullable UUID formerOwnerId) {
        return customer(id, version, null, formerOwnerId);
    }

    /** One who turned out to be another. */
    public static CustomerEvent merged(UUID id, long version, UUID ownerId, UUID mergedInto) {
        return told("Customer " + id, id, version, ownerId, null, mergedInto);
    }

    /** Who buys for this much in a year. */
    public static CustomerEvent customerWorth(UUID id, UUID ownerId, long yearlySales) {
        return with(customer(id, 1, ownerId), Customer.Stage.SOLD, BigDecimal.valueOf(yearlySales), List.of());
    }

    public static CustomerEvent former(UUID id, long version, UUID ownerId) {
        return with(customer(id, version, ownerId), Customer.Stage.FORMER, null, List.of());
    }

    public static CustomerEvent customerWith(UUID id, UUID ownerId, Customer.Contact... contacts) {
        return with(customer(id, 1, ownerId), Customer.Stage.SOLD, null, List.of(contacts));
    }

    public static Customer.Contact contact(UUID id, String name, Resting... resting) {
        return new Customer.Contact(id, name, null, List.of(), List.of(), null, Map.of(), List.of(resting));
    }

    private static CustomerEvent with(
            CustomerEvent event,
            Customer.Stage stage,
            @Nullable BigDecimal yearlySales,
            List<Customer.Contact> contacts) {
        CustomerEvent.Changed changed = (CustomerEvent.Changed) event;
        Customer plain = changed.customer();
        return new CustomerEvent.Changed(
                changed.version(),
                new Customer(
                        plain.id(),
                        plain.name(),
                        plain.segment(),
                        stage,
                        plain.since(),
                        plain.createdAt(),
                        yearlySales,
                        plain.timeZone(),
                        plain.ownerId(),
                        plain.formerOwnerId(),
                        plain.policyId(),
                        plain.externalIds(),
                        contacts,
                        plain.region(),
                        plain.mergedInto(),
                        plain.sealingKey(),
                        plain.resting()));
    }

    private static CustomerEvent customer(UUID id, long version, @Nullable UUID ownerId, @Nullable UUID formerOwnerId) {
        return named("Customer " + id, id, version, ownerId, formerOwnerId);
    }

    public static CustomerEvent named(
            String name, UUID id, long version, @Nullable UUID ownerId, @Nullable UUID formerOwnerId) {
        return told(name, id, version, ownerId, formerOwnerId, null);
    }

    private static CustomerEvent told(
            String name,
            UUID id,
            long version,
            @Nullable UUID ownerId,
            @Nullable UUID formerOwnerId,
            @Nullable UUID mergedInto) {
        return new CustomerEvent.Changed(
                version,
                new Customer(
                        id,
                        name,
                        Customer.Segment.RESIDENTIAL,
                        Customer.Stage.SOLD,
                        null,
                        Instant.parse("2025-01-01T00:00:00Z"),
                        null,
                        null,
                        ownerId,
                        formerOwnerId,
                        null,
                        Map.of(),
                        List.of(),
                        null,
                        mergedInto,
                        null,
                        List.of()));
    }

    public static CadenceEvent fading(UUID customerId, long revision, long episode) {
        return new CadenceEvent.CustomerFading(recency(customerId, revision, episode));
    }

    public static CadenceEvent slipped(UUID customerId, long revision, long episode) {
        return new CadenceEvent.CustomerSlipped(recency(customerId, revision, episode));
    }

    public static CadenceEvent longGone(UUID customerId, long revision, long episode) {
        return new CadenceEvent.CustomerLongGone(recency(customerId, revision, episode));
    }

    public static CadenceEvent backInSight(UUID customerId, long revision, long episode) {
        return new CadenceEvent.CustomerBackInSight(recency(customerId, revision, episode));
    }

    public static CadenceEvent resting(UUID customerId, long revision, long episode) {
        return new CadenceEvent.CustomerResting(customerId, revision, episode, SLIPS_AT);
    }

    /** Erased, or merged into another. */
    public static CadenceEvent removed(UUID customerId, long revision) {
        return new CadenceEvent.Removed(revision, customerId);
    }

    private static Recency recency(UUID customerId, long revision, long episode) {
        return new Recency(
                customerId,
                revision,
                episode,
                SLIPS_AT.minusSeconds(86_400),
                SLIPS_AT.minusSeconds(86_400),
                SLIPS_AT,
                null,
                "newsletter",
                null,
                "residential",
                4);
    }

    public static TouchEvent touch(UUID customerId, String sourceId, String kind, Instant occurredAt) {
        return touch(customerId, sourceId, kind, occurredAt, List.of());
    }

    public static TouchEvent touch(
            UUID customerId, String sourceId, String kind, Instant occurredAt, List<UUID> contactIds) {
        return new TouchEvent.Recorded(new Touch(
                DerivedId.ofTouch("test", sourceId),
                customerId,
                "test",
                sourceId,
                kind,
                occurredAt,
                Touch.Evidence.SEEN,
                contactIds,
                null,
                null,
                null,
                null,
                null,
                null));
    }

    public static TouchEvent retracted(UUID customerId, String sourceId, long version) {
        return new TouchEvent.Retracted(version, DerivedId.ofTouch("test", sourceId), customerId, null, null);
    }

    /** The id of the nudge about a customer's silence. */
    public static UUID nudgeOf(UUID customerId, long episode) {
        return DerivedId.ofNudge(customerId, "recency", episode);
    }

    private News() {}
}
