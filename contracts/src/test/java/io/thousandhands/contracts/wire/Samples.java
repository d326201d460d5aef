package io.thousandhands.contracts.wire;

import io.thousandhands.contracts.DerivedId;
import io.thousandhands.contracts.event.CadenceEvent;
import io.thousandhands.contracts.event.Customer;
import io.thousandhands.contracts.event.CustomerEvent;
import io.thousandhands.contracts.event.Event;
import io.thousandhands.contracts.event.Heartbeat;
import io.thousandhands.contracts.event.KindEvent;
import io.thousandhands.contracts.event.Nudge;
import io.thousandhands.contracts.event.NudgeEvent;
import io.thousandhands.contracts.event.PolicyEvent;
import io.thousandhands.contracts.event.Recency;
import io.thousandhands.contracts.event.Rep;
import io.thousandhands.contracts.event.RepEvent;
import io.thousandhands.contracts.event.Resting;
import io.thousandhands.contracts.event.Touch;
import io.thousandhands.contracts.event.TouchEvent;
import io.thousandhands.contracts.event.UnmatchedTouchEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One event of each type, every member of its first edition set, and those that grew: what the golden files say. */
final class Samples {
    static final Instant TOLD_AT = Instant.parse("2026-03-02T09:00:00.250Z");

    private static final UUID CUSTOMER = UUID.fromString("0b9a2f34-5c1d-4e8f-9a67-1d2c3b4a5e6f");
    private static final UUID CONTACT = UUID.fromString("5e1f7c88-2a3b-4c4d-8e5f-6a7b8c9d0e1f");
    private static final UUID REP = UUID.fromString("a3c5e7f9-1b2d-4f6a-8c0e-2d4f6a8b0c1e");
    private static final UUID MANAGER = UUID.fromString("c4d6e8f0-2c3e-4a7b-9d1f-3e5a7b9c1d2f");
    private static final UUID STAND_IN = UUID.fromString("d5e7f901-3d4f-4b8c-8e20-4f6b8c0d2e30");
    private static final UUID MERGED_INTO = UUID.fromString("e6f80a12-4e50-4c9d-9f31-507c9d1e3f41");
    private static final String NOTE = "AAECA/4=";
    private static final List<Resting> AWAY = List.of(new Resting(
            List.of(),
            Instant.parse("2026-06-01T00:00:00Z"),
            Instant.parse("2026-09-01T00:00:00Z"),
            "Away for the summer"));
    private static final List<Resting> NO_CALLS = List.of(new Resting(
            List.of("call", "voicemail"), Instant.parse("2026-02-01T00:00:00Z"), null, "Asked for letters"));
    private static final Instant OCCURRED_AT = Instant.parse("2026-02-27T15:30:00Z");

    static Event of(EventType type) {
        return switch (type) {
            case TOUCH_RECORDED -> new TouchEvent.Recorded(call(1260, null));
            case TOUCH_CORRECTED -> new TouchEvent.Corrected(1772442000250L, call(1320, null), null);
            case TOUCH_RETRACTED ->
                new TouchEvent.Retracted(1772442000251L, call(1260, null).id(), CUSTOMER, "wrong-customer", null);
            case TOUCH_UNMATCHED ->
                new UnmatchedTouchEvent.Waiting(call(1260, null).id(), "2026-01", new byte[] {0, 1, 2, 3, (byte) 0xFE});
            case TOUCH_SETTLED ->
                UnmatchedTouchEvent.Settled.of(0, call(1260, null).id());
            case RETRACTION_WAITING ->
                new UnmatchedTouchEvent.RetractionWaiting(
                        1772442000251L, call(1260, null).id(), "returned", "phone-system");
            case RETRACTION_SETTLED ->
                new UnmatchedTouchEvent.RetractionSettled(1, call(1260, null).id());
            case CUSTOMER_CHANGED -> new CustomerEvent.Changed(7, customer(null, null, null, List.of(), List.of()));
            case CUSTOMER_ERASED -> new CustomerEvent.Erased(8, CUSTOMER);
            case REP_CHANGED -> new RepEvent.Changed(3, rep(null));
            case REP_ERASED -> new RepEvent.Erased(4, REP);
            case KIND_CHANGED -> new KindEvent.Changed(2, "drop_off", 1, 7, true);
            case KIND_REMOVED -> new KindEvent.Removed(3, "drop_off");
            case POLICY_CHANGED -> new PolicyEvent.Changed(2, "commercial-large", 12, 0.8);
            case POLICY_REMOVED -> new PolicyEvent.Removed(3, "commercial-large");
            case CUSTOMER_FADING -> new CadenceEvent.CustomerFading(recency(3));
            case CUSTOMER_SLIPPED -> new CadenceEvent.CustomerSlipped(recency(4));
            case CUSTOMER_BACK_IN_SIGHT -> new CadenceEvent.CustomerBackInSight(recency(5));
            case CUSTOMER_LONG_GONE -> new CadenceEvent.CustomerLongGone(recency(6));
            case CUSTOMER_RESTING ->
                new CadenceEvent.CustomerResting(CUSTOMER, 8, 2, Instant.parse("2026-06-01T00:00:00Z"));
            case CADENCE_REMOVED -> new CadenceEvent.Removed(7, CUSTOMER);
            case NUDGE_CHANGED -> new NudgeEvent.Changed(nudge(null, null));
            case NUDGE_REMOVED -> new NudgeEvent.Removed(5, nudge(null, null).id());
            case HEARTBEAT -> new Heartbeat(4, TOLD_AT);
        };
    }

    /** With what was added up to an edition; the first one has nothing of it. */
    static Event grown(EventType type, int edition) {
        return switch (type) {
            case TOUCH_RECORDED -> new TouchEvent.Recorded(call(1260, NOTE));
            case TOUCH_CORRECTED -> new TouchEvent.Corrected(1772442000250L, call(1320, NOTE), "rep:" + REP);
            case TOUCH_RETRACTED ->
                new TouchEvent.Retracted(
                        1772442000251L, call(1260, null).id(), CUSTOMER, "wrong-customer", "phone-system");
            case CUSTOMER_CHANGED ->
                edition == 2 ? grownCustomer(9, List.of(), List.of()) : grownCustomer(10, AWAY, NO_CALLS);
            case REP_CHANGED ->
                new RepEvent.Changed(
                        4, rep(new Rep.WorkingHours(List.of(Rep.Day.MONDAY, Rep.Day.SATURDAY), "08:30", "24:00")));
            case NUDGE_CHANGED -> new NudgeEvent.Changed(nudge(Instant.parse("2026-05-21T08:00:00Z"), 3));
            default -> throw new IllegalArgumentException("Has not grown: " + type);
        };
    }

    private static Touch call(int seconds, @Nullable String sealedNote) {
        return new Touch(
                DerivedId.ofTouch("phone-system", "CA0042"),
                CUSTOMER,
                "phone-system",
                "CA0042",
                "call",
                OCCURRED_AT,
                Touch.Evidence.SEEN,
                List.of(CONTACT),
                REP,
                Touch.Direction.OUTBOUND,
                "renewal",
                "reached",
                seconds,
                sealedNote);
    }

    private static Event grownCustomer(long version, List<Resting> resting, List<Resting> contactResting) {
        Customer.SealingKey key = new Customer.SealingKey("2026-01", NOTE);
        return new CustomerEvent.Changed(version, customer("DE", MERGED_INTO, key, resting, contactResting));
    }

    private static Customer customer(
            @Nullable String region,
            @Nullable UUID mergedInto,
            Customer.@Nullable SealingKey sealingKey,
            List<Resting> resting,
            List<Resting> contactResting) {
        return new Customer(
                CUSTOMER,
                "Müller & Söhne",
                Customer.Segment.COMMERCIAL,
                Customer.Stage.SOLD,
                Instant.parse("2021-04-01T00:00:00Z"),
                Instant.parse("2025-11-23T08:15:30.125Z"),
                new BigDecimal("125000.50"),
                "Europe/Berlin",
                REP,
                null,
                "commercial-large",
                Map.of("erp", "K-1007", "crm", "0017"),
                List.of(contact(contactResting)),
                region,
                mergedInto,
                sealingKey,
                resting);
    }

    private static Customer.Contact contact(List<Resting> resting) {
        return new Customer.Contact(
                CONTACT,
                "Erika Müller",
                "buyer",
                List.of(new Customer.Email("erika@example.com", Customer.Use.WORK)),
                List.of(new Customer.Phone("+49 30 901820", Customer.Use.PERSONAL)),
                "--04-15",
                Map.of("crm", "0017-1"),
                resting);
    }

    private static Rep rep(Rep.@Nullable WorkingHours workingHours) {
        return new Rep(
                REP,
                "Ada Byron",
                "ada@example.com",
                "+44 20 7946 0958",
                "Europe/London",
                MANAGER,
                new Rep.Login("https://login.example.com", "ada"),
                Map.of("crm", "u-17"),
                Instant.parse("2026-12-31T23:00:00Z"),
                new Rep.Absence(Instant.parse("2026-07-01T00:00:00Z"), Instant.parse("2026-07-15T00:00:00Z"), STAND_IN),
                workingHours);
    }

    private static Recency recency(long revision) {
        return new Recency(
                CUSTOMER,
                revision,
                2,
                Instant.parse("2026-05-11T03:54:00Z"),
                Instant.parse("2026-05-11T03:54:00Z"),
                Instant.parse("2026-05-29T09:30:00Z"),
                OCCURRED_AT,
                "call",
                OCCURRED_AT,
                "residential",
                4);
    }

    private static Nudge nudge(@Nullable Instant heldUntil, @Nullable Integer snoozes) {
        return new Nudge(
                DerivedId.ofNudge(CUSTOMER, "recency", 2),
                4,
                CUSTOMER,
                REP,
                "recency",
                2,
                Nudge.State.DISMISSED,
                Nudge.Urgency.URGENT,
                Instant.parse("2026-05-11T03:54:00.100Z"),
                Instant.parse("2026-05-29T09:30:00Z"),
                Instant.parse("2026-05-30T10:00:00Z"),
                Instant.parse("2026-05-20T08:00:00Z"),
                "not_now",
                "call",
                heldUntil,
                snoozes);
    }

    private Samples() {}
}
