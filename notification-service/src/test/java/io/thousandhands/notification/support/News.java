package io.thousandhands.notification.support;

import io.thousandhands.contracts.DerivedId;
import io.thousandhands.contracts.event.CadenceEvent;
import io.thousandhands.contracts.event.Customer;
import io.thousandhands.contracts.event.CustomerEvent;
import io.thousandhands.contracts.event.Recency;
import io.thousandhands.contracts.event.Rep;
import io.thousandhands.contracts.event.RepEvent;
import io.thousandhands.contracts.event.Touch;
import io.thousandhands.contracts.event.TouchEvent;
import io.thousandhands.platform.testing.Backends;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the other services tell, in short. */
public final class News {
    public static final Instant SLIPS_AT = Instant.parse("2026-05-01T00:00:00Z");

    public static RepEvent rep(UUID id, long version, @Nullable UUID managerId) {
        return rep(id, version, managerId, null, null);
    }

    public static RepEvent departed(UUID id, long version, @Nullable UUID managerId) {
        return rep(id, version, managerId, Instant.parse("2026-01-01T00:00:00Z"), null);
    }

    public static RepEvent absent(UUID id, long version, Rep.Absence absence) {
        return rep(id, version, null, null, absence);
    }

    private static RepEvent rep(
            UUID id,
            long version,
            @Nullable UUID managerId,
            @Nullable Instant departedAt,
            Rep.@Nullable Absence absence) {
        Rep.Login login = new Rep.Login(Backends.get().issuer().issuer(), subjectOf(id));
        return new RepEvent.Changed(
                version,
                new Rep(
                        id,
                        "Rep " + id,
                        "rep@example.org",
                        null,
                        "Europe/Berlin",
                        managerId,
                        login,
                        Map.of(),
                        departedAt,
                        absence,
                        null));
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
        return new TouchEvent.Recorded(new Touch(
                DerivedId.ofTouch("test", sourceId),
                customerId,
                "test",
                sourceId,
                kind,
                occurredAt,
                Touch.Evidence.SEEN,
                List.of(),
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
