package io.thousandhands.local.endtoend;

import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that a kind of source tells of its items, status by status, in the order in which it happens. In the texts stand
 * {@code ITEM} for what tells the items of one sender from those of another, {@code EMAIL} and {@code PHONE} for the
 * customer's.
 *
 * @param mapping of the adapter, as JSON
 * @param touches so many stand in the end
 */
record AdapterStory(String kind, String mapping, int touches, List<String> deliveries) {
    static Stream<AdapterStory> all() {
        return Stream.of(twilio(), sendGrid(), lob(), gifts(), calendly(), generic());
    }

    /** Calls that end in each way, one that is passed on to a rep, and two messages. */
    private static AdapterStory twilio() {
        var told = new ArrayList<String>();
        calls(told, "CA1", "queued", "initiated", "ringing", "in-progress", "completed CallDuration 300");
        calls(told, "CA2", "in-progress AnsweredBy machine_start", "completed CallDuration 60");
        calls(told, "CA3", "ringing", "busy CallDuration 0");
        calls(told, "CA4", "ringing", "no-answer");
        calls(told, "CA5", "initiated", "failed");
        calls(told, "CA6", "queued", "canceled");
        calls(told, "CA7", "in-progress Direction inbound From PHONE To +493011111111");
        calls(told, "CA8", "ringing ParentCallSid CA7ITEM Direction outbound-dial From PHONE To +493033333333");
        calls(
                told,
                "CA8",
                "completed ParentCallSid CA7ITEM Direction outbound-dial From PHONE To +493033333333 CallDuration 240");
        calls(told, "CA7", "completed Direction inbound From PHONE To +493011111111 CallDuration 246");
        messages(told, "SM1", "accepted", "queued", "sending", "sent", "delivered", "read");
        messages(told, "SM2", "sent", "undelivered", "failed");
        return new AdapterStory("twilio", "{}", 6, told);
    }

    /** @param statuses each with more fields and their values */
    private static void calls(List<String> told, String sid, String... statuses) {
        for (var status : statuses) {
            var given = status.contains(" Direction ") ? "" : " Direction outbound-api From +493011111111 To PHONE";
            var second = "%02d".formatted(told.size() % 60);
            told.add(form("CallSid " + sid + "ITEM CallStatus " + status + given + " Timestamp Thu,_02_Jan_2025_09:0"
                    + sid.charAt(2) + ":" + second + "_+0000"));
        }
    }

    private static void messages(List<String> told, String sid, String... statuses) {
        Stream.of(statuses)
                .map(status -> form("MessageSid " + sid + "ITEM From +493011111111 To PHONE MessageStatus " + status))
                .forEach(told::add);
    }

    /** @param fields names and values in turn, an underscore for a blank */
    private static String form(String fields) {
        var words = fields.split(" ");
        return Stream.iterate(0, n -> n < words.length, n -> n + 2)
                .map(n -> words[n] + "=" + URLEncoder.encode(words[n + 1].replace('_', ' '), StandardCharsets.UTF_8))
                .collect(joining("&"));
    }

    private static AdapterStory sendGrid() {
        return json(
                "sendgrid",
                "{}",
                2,
                """
                [{"email": "EMAIL", "timestamp": 17357%s, "event": "%s", "sg_event_id": "%2$s-%1$s-ITEM", \
                "sg_message_id": "M%s-ITEM.dfd.64b469"}]""",
                "22000 processed 1",
                "22001 deferred 1",
                "22002 delivered 1",
                "22100 open 1",
                "22110 click 1",
                "32002 delivered 2",
                "32100 unsubscribe 2",
                "32101 group_unsubscribe 2",
                "32102 spamreport 2",
                "42002 delivered 3",
                "42100 open 3",
                "43000 bounce 3",
                "52000 processed 4",
                "52001 dropped 4");
    }

    private static AdapterStory lob() {
        return json(
                "lob",
                "{}",
                1,
                """
                {"id": "evt_%s_%s_ITEM", "reference_id": "psc_%1$s_ITEM", "date_created": "2025-01-%3$sT00:00:00Z", \
                "event_type": {"id": "%2$s"}, "object": "event", \
                "body": {"id": "psc_%1$s_ITEM", "metadata": {"customer_email": "EMAIL"}}}""",
                "1 postcard.created 01",
                "1 postcard.mailed 03",
                "1 postcard.in_transit 04",
                "1 postcard.re-routed 05",
                "1 postcard.delivered 06",
                "2 letter.mailed 08",
                "2 letter.in_transit 09",
                "2 letter.returned_to_sender 10");
    }

    private static AdapterStory gifts() {
        return json(
                "standard-webhooks",
                "{}",
                1,
                """
                {"event_type": "%s", "id": "e", "data": {"id": "order-%s-ITEM", "recipient_email": "EMAIL", \
                "shipments": [{"id": "s", "status": "delivered", "delivered_at": "2025-01-%3$sT00:00:00Z"}]}}""",
                "order.created 1 20",
                "order.gift_opened 1 20",
                "order.gift_accepted 1 20",
                "order.shipped 1 20",
                "order.delivered 1 20",
                "order.created 2 26",
                "order.delivered 2 26",
                "order.canceled 2 26",
                "order.refunded 2 26");
    }

    /** Moved; canceled; missed; not missed after all. */
    private static AdapterStory calendly() {
        return json(
                "calendly",
                "{}",
                2,
                """
                {"event": "%s", "created_at": "2025-03-%sT09:00:00Z", "payload": {"uri": "https://c.example/I%s-ITEM", \
                "email": "EMAIL", "status": "active", "scheduled_event": {"uri": "https://c.example/E%3$s-ITEM", \
                "start_time": "2025-04-0%3$sT09:00:00.000000Z", "end_time": "2025-04-0%3$sT09:30:00.000000Z"}, %4$s}}""",
                "invitee.created 01 1 \"old_invitee\":null",
                "invitee.canceled 02 1 \"new_invitee\":\"https://c.example/I2-ITEM\"",
                "invitee.created 02 2 \"old_invitee\":\"https://c.example/I1-ITEM\"",
                "invitee.created 03 3 \"old_invitee\":null",
                "invitee.canceled 04 3 \"new_invitee\":null",
                "invitee.created 05 4 \"old_invitee\":null",
                "invitee_no_show.created 06 4 \"old_invitee\":null",
                "invitee.created 07 5 \"old_invitee\":null",
                "invitee_no_show.created 08 5 \"old_invitee\":null",
                "invitee_no_show.deleted 09 5 \"old_invitee\":null");
    }

    /** Some without a time of change, so that the words say what is later. */
    private static AdapterStory generic() {
        return json(
                "generic",
                """
                {"touch": {"sourceId": "/id", "customer": {"phone": "/number"}, "occurredAt": "/started",
                 "kind": {"at": "/state", "values": {"ringing": "ignore", "missed": "attempt", "answered": "call",
                                                     "deleted": "retract"}}}}""",
                2,
                """
                {"id": "C%s-ITEM", "number": "PHONE", "started": 17357220%s, "state": "%s"}""",
                "1 01 ringing",
                "1 01 missed",
                "1 01 answered",
                "2 02 ringing",
                "2 02 answered",
                "2 02 deleted",
                "3 03 ringing",
                "3 03 missed");
    }

    /** @param lines the words that the template wants */
    private static AdapterStory json(String kind, String mapping, int touches, String template, String... lines) {
        return new AdapterStory(
                kind,
                mapping,
                touches,
                Arrays.stream(lines)
                        .map(line -> template.formatted((Object[]) line.split(" ")))
                        .toList());
    }

    boolean isForm() {
        return kind.equals("twilio");
    }

    @Override
    public String toString() {
        return kind;
    }
}
