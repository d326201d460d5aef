package io.thousandhands.touch.adapter.source;

import static io.thousandhands.touch.adapter.source.Deliveries.calendly;
import static io.thousandhands.touch.adapter.source.Deliveries.gift;
import static io.thousandhands.touch.adapter.source.Deliveries.json;
import static io.thousandhands.touch.adapter.source.Deliveries.lob;
import static io.thousandhands.touch.adapter.source.Deliveries.sendGrid;
import static io.thousandhands.touch.adapter.source.Deliveries.twilioCall;
import static io.thousandhands.touch.adapter.source.Deliveries.twilioLeg;
import static io.thousandhands.touch.adapter.source.Deliveries.twilioMessage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that a source may tell of its items, in the order in which it happens. */
public record Scenario(String name, Kind kind, @Nullable String mappingText, List<Document> deliveries) {

    public static List<Scenario> all() {
        return List.of(
                of(
                        "a call that is answered",
                        Kind.TWILIO,
                        twilioCall("queued", "Thu, 01 Jan 2026 09:00:00 +0000"),
                        twilioCall("initiated", "Thu, 01 Jan 2026 09:00:01 +0000"),
                        twilioCall("ringing", "Thu, 01 Jan 2026 09:00:02 +0000"),
                        twilioCall("in-progress", "Thu, 01 Jan 2026 09:00:10 +0000"),
                        twilioCall("completed", "Thu, 01 Jan 2026 09:05:10 +0000", "CallDuration", "300")),
                of(
                        "a call that a machine answers",
                        Kind.TWILIO,
                        twilioCall("in-progress", "Thu, 01 Jan 2026 09:00:10 +0000", "AnsweredBy", "machine_start"),
                        twilioCall("completed", "Thu, 01 Jan 2026 09:01:10 +0000", "CallDuration", "60")),
                of(
                        "a call that is busy",
                        Kind.TWILIO,
                        twilioCall("ringing", "Thu, 01 Jan 2026 09:00:02 +0000"),
                        twilioCall("busy", "Thu, 01 Jan 2026 09:00:10 +0000", "CallDuration", "0")),
                of(
                        "a call that nobody answers",
                        Kind.TWILIO,
                        twilioCall("ringing", "Thu, 01 Jan 2026 09:00:02 +0000"),
                        twilioCall("no-answer", "Thu, 01 Jan 2026 09:00:30 +0000")),
                of(
                        "a call that fails",
                        Kind.TWILIO,
                        twilioCall("initiated", "Thu, 01 Jan 2026 09:00:02 +0000"),
                        twilioCall("failed", "Thu, 01 Jan 2026 09:00:30 +0000")),
                of(
                        "a call that is canceled",
                        Kind.TWILIO,
                        twilioCall("queued", "Thu, 01 Jan 2026 09:00:02 +0000"),
                        twilioCall("canceled", "Thu, 01 Jan 2026 09:00:30 +0000")),
                of(
                        "a call that is passed on",
                        Kind.TWILIO,
                        twilioCall(
                                "in-progress",
                                "Thu, 01 Jan 2026 09:00:00 +0000",
                                "Direction",
                                "inbound",
                                "From",
                                "+493022222222",
                                "To",
                                "+493011111111"),
                        twilioLeg("ringing", "Thu, 01 Jan 2026 09:00:05 +0000"),
                        twilioLeg("completed", "Thu, 01 Jan 2026 09:04:05 +0000", "CallDuration", "240"),
                        twilioCall(
                                "completed",
                                "Thu, 01 Jan 2026 09:04:06 +0000",
                                "Direction",
                                "inbound",
                                "From",
                                "+493022222222",
                                "To",
                                "+493011111111",
                                "CallDuration",
                                "246")),
                of(
                        "a message that arrives",
                        Kind.TWILIO,
                        twilioMessage("accepted"),
                        twilioMessage("queued"),
                        twilioMessage("sending"),
                        twilioMessage("sent"),
                        twilioMessage("delivered"),
                        twilioMessage("read")),
                of(
                        "a message that does not arrive",
                        Kind.TWILIO,
                        twilioMessage("sent"),
                        twilioMessage("undelivered"),
                        twilioMessage("failed")),
                of(
                        "an e-mail that is read",
                        Kind.SENDGRID,
                        sendGrid("processed", 1767258000),
                        sendGrid("deferred", 1767258001),
                        sendGrid("delivered", 1767258002),
                        sendGrid("open", 1767258100),
                        sendGrid("open", 1767258105, "\"sg_machine_open\": true"),
                        sendGrid("click", 1767258110)),
                of(
                        "an e-mail that is complained of",
                        Kind.SENDGRID,
                        sendGrid("delivered", 1767258002),
                        sendGrid("unsubscribe", 1767258100),
                        sendGrid("group_unsubscribe", 1767258101),
                        sendGrid("spamreport", 1767258102)),
                of(
                        "an e-mail that comes back late",
                        Kind.SENDGRID,
                        sendGrid("delivered", 1767258002),
                        sendGrid("open", 1767258100),
                        sendGrid("bounce", 1767259000)),
                of(
                        "an e-mail that is dropped",
                        Kind.SENDGRID,
                        sendGrid("processed", 1767258000),
                        sendGrid("dropped", 1767258001)),
                of(
                        "a card that is delivered",
                        Kind.LOB,
                        lob("postcard.created", "2026-01-01T00:00:00Z"),
                        lob("postcard.mailed", "2026-01-03T00:00:00Z"),
                        lob("postcard.in_transit", "2026-01-04T00:00:00Z"),
                        lob("postcard.re-routed", "2026-01-04T12:00:00Z"),
                        lob("postcard.delivered", "2026-01-05T00:00:00Z")),
                of(
                        "a letter that comes back",
                        Kind.LOB,
                        lob("letter.mailed", "2026-01-03T00:00:00Z"),
                        lob("letter.in_transit", "2026-01-04T00:00:00Z"),
                        lob("letter.returned_to_sender", "2026-01-09T00:00:00Z")),
                of(
                        "a gift that is accepted",
                        Kind.STANDARD_WEBHOOKS,
                        gift("order.created"),
                        gift("order.gift_opened"),
                        gift("order.gift_accepted"),
                        gift("order.shipped"),
                        gift("order.delivered")),
                of(
                        "a gift that is canceled",
                        Kind.STANDARD_WEBHOOKS,
                        gift("order.created"),
                        gift("order.delivered"),
                        gift("order.canceled"),
                        gift("order.refunded")),
                of(
                        "a meeting that is moved",
                        Kind.CALENDLY,
                        calendly("invitee.created", "I1", "2026-03-01T09:00:00Z"),
                        calendly("invitee.canceled", "I1", "2026-03-02T09:00:00Z", "\"new_invitee\": \"I2\""),
                        calendly(
                                "invitee.created",
                                "I2",
                                "2026-03-02T09:00:00Z",
                                "\"old_invitee\": \"https://api.calendly.com/scheduled_events/E1/invitees/I1\"")),
                of(
                        "a meeting that is canceled",
                        Kind.CALENDLY,
                        calendly("invitee.created", "I1", "2026-03-01T09:00:00Z"),
                        calendly("invitee.canceled", "I1", "2026-03-02T09:00:00Z")),
                of(
                        "a meeting that is missed",
                        Kind.CALENDLY,
                        calendly("invitee.created", "I1", "2026-03-01T09:00:00Z"),
                        calendly("invitee_no_show.created", "I1", "2026-04-01T10:00:00Z")),
                of(
                        "a meeting that is not missed after all",
                        Kind.CALENDLY,
                        calendly("invitee.created", "I1", "2026-03-01T09:00:00Z"),
                        calendly("invitee_no_show.created", "I1", "2026-04-01T10:00:00Z"),
                        calendly("invitee_no_show.deleted", "I1", "2026-04-01T11:00:00Z")),
                generic("a call of a telephone system", "ringing", "missed", "answered"),
                generic("a call that is deleted", "ringing", "answered", "deleted"),
                corrected());
    }

    /** Without a time of change the words say what is later. */
    private static Scenario generic(String name, String... states) {
        String mapping = """
            {"touch": {"sourceId": "/id", "customer": {"phone": "/number"}, "occurredAt": "/started",
             "kind": {"at": "/state", "values": {"ringing": "ignore", "missed": "attempt", "answered": "call",
                                                 "deleted": "retract"}}}}
            """;
        return new Scenario(
                name,
                Kind.GENERIC,
                mapping,
                List.of(states).stream()
                        .map(state -> json("""
                    {"id": "C1", "number": "+493022222222", "started": 1767258000, "state": "%s"}
                    """.formatted(state)))
                        .toList());
    }

    private static Scenario corrected() {
        String mapping = """
            {"each": "/calls", "changedAt": "/changed", "touch": {"sourceId": "/id", "kind": "call",
             "customer": {"phone": "/number"}, "durationSeconds": "/seconds"}}
            """;
        return new Scenario(
                "a call that is corrected",
                Kind.GENERIC,
                mapping,
                List.of(1, 2, 3).stream()
                        .map(n -> json("""
                    {"calls": [{"id": "C1", "number": "+493022222222", "seconds": %d, "changed": "2026-01-01T09:0%d:00Z"}]}
                    """.formatted(n * 100, n)))
                        .toList());
    }

    private static Scenario of(String name, Kind kind, Document... deliveries) {
        return new Scenario(name, kind, null, List.of(deliveries));
    }

    Mapping mapping() {
        return mappingText == null ? Mapping.NONE : Deliveries.mapping(mappingText);
    }

    @Override
    public String toString() {
        return name;
    }
}
