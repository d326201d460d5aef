package io.thousandhands.touch.adapter.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What the kinds of sources send, shaped as each of them documents it; all people are made up. */
public final class Deliveries {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    public static Document json(String text) {
        try {
            return new Document(JSON.readValue(text, Object.class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static Mapping mapping(String text) {
        return MappingReader.read(json(text).value());
    }

    /** @param fields name, value, name, value, … */
    public static Document form(String... fields) {
        Map<String, Object> form = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return new Document(form);
    }

    /** A call from our number to a customer's. */
    public static Document twilioCall(String status, String timestamp, String... more) {
        return with(
                form(
                        "AccountSid",
                        "AC0",
                        "ApiVersion",
                        "2010-04-01",
                        "CallSid",
                        "CA11112222333344445555666677778888",
                        "CallStatus",
                        status,
                        "Direction",
                        "outbound-api",
                        "From",
                        "+493011111111",
                        "To",
                        "+493022222222",
                        "Timestamp",
                        timestamp),
                more);
    }

    /** The leg by which a call of a customer's was passed on to a rep. */
    public static Document twilioLeg(String status, String timestamp, String... more) {
        return with(
                form(
                        "CallSid", "CA99992222333344445555666677778888",
                        "ParentCallSid", "CA11112222333344445555666677778888",
                        "CallStatus", status,
                        "Direction", "outbound-dial",
                        "From", "+493022222222",
                        "To", "+493033333333",
                        "Timestamp", timestamp),
                more);
    }

    public static Document twilioMessage(String status) {
        return form(
                "MessageSid", "SM11112222333344445555666677778888",
                "MessageStatus", status,
                "From", "+493011111111",
                "To", "+493022222222");
    }

    public static Document sendGrid(String event, long timestamp, String... more) {
        return json("""
            [{"email": "bob@example.org", "timestamp": %d, "smtp-id": "<14c5d75ce93@example.com>", "event": "%s",
              "category": ["spring"], "sg_event_id": "%s-1",
              "sg_message_id": "14c5d75ce93.dfd.64b469.filter0001.16648.5515E0B88.0"%s}]
            """.formatted(timestamp, event, event, more.length == 0 ? "" : ", " + more[0]));
    }

    public static Document lob(String type, String date) {
        return json("""
            {"id": "evt_%s", "reference_id": "psc_5c002b86ce47537a", "date_created": "%s", "object": "event",
             "event_type": {"id": "%s", "enabled_for_test": true, "resource": "postcards", "object": "event_type"},
             "body": {"id": "psc_5c002b86ce47537a", "object": "postcard", "metadata": {"customer_email": "bob@example.org"},
                      "to": {"name": "BOB", "address_line1": "1 MAIN ST"}}}
            """.formatted(type.hashCode(), date, type));
    }

    public static Document gift(String type) {
        return json("""
            {"event_type": "%s", "id": "ad097c47", "data": {"id": "10c588dd-d566-45bf-86e9-c23bd1f1587b",
             "status": "shipped", "recipient_first_name": "Bob", "recipient_email": "bob@example.org",
             "shipments": [{"id": "9a1a2003", "status": "delivered", "delivered_at": "2026-01-26T00:00:00Z"}],
             "sender": {"first_name": "Ann", "email": "ann@example.com"}}}
            """.formatted(type));
    }

    public static Document calendly(String event, String invitee, String createdAt, String... more) {
        return json("""
            {"event": "%s", "created_at": "%s", "created_by": "https://api.calendly.com/users/U1",
             "payload": {"uri": "https://api.calendly.com/scheduled_events/E1/invitees/%s", "email": "bob@example.org",
               "name": "Bob", "status": "active", "rescheduled": false,
               "scheduled_event": {"uri": "https://api.calendly.com/scheduled_events/E1",
                 "start_time": "2026-04-01T09:00:00.000000Z", "end_time": "2026-04-01T09:30:00.000000Z",
                 "event_memberships": [{"user": "https://api.calendly.com/users/U1", "user_email": "ann@example.com"}]}%s}}
            """.formatted(event, createdAt, invitee, more.length == 0 ? "" : ", " + more[0]));
    }

    private static Document with(Document form, String... more) {
        Map<String, Object> fields = new LinkedHashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(form.value())).forEach((name, value) -> fields.put((String) name, value));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return new Document(fields);
    }

    private Deliveries() {}
}
