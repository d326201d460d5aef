package io.thousandhands.touch.adapter.source;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calendly: meetings that invitees book, cancel, move or miss. An item is an invitee, by their URI. */
final class Calendly implements Source {
    private static final String BOOKED = "booked";
    private static final String CANCELED = "canceled";
    private static final String MOVED = "moved";
    private static final String MISSED = "missed";
    private static final String NOT_MISSED = "not-missed";
    private static final Map<String, String> TELLING = Map.of(
            "invitee.created", BOOKED,
            "invitee.canceled", CANCELED,
            "invitee_no_show.created", MISSED,
            "invitee_no_show.deleted", NOT_MISSED);

    @Override
    public List<Reading> read(Document event, Mapping mapping, Instant receivedAt) {
        String type = event.text("/event");
        String invitee =
                event.text("/payload/invitee") == null ? event.text("/payload/uri") : event.text("/payload/invitee");
        if (type == null || invitee == null) {
            return List.of(new Reading.Unreadable(
                    invitee == null ? null : item(invitee),
                    "/payload/uri",
                    "Send an event of an invitee of Calendly."));
        }
        String status = TELLING.get(type);
        if (status == null) {
            return List.of(new Reading.Ignored(item(invitee), "An event that says nothing of a touch"));
        }
        Instant at = Times.of(event.text("/created_at"));
        Members members = mapping.membersOf(event, event).orElse(meeting(event));
        List<Reading> readings = new ArrayList<>();
        readings.add(new Reading.Told(new Fact(item(invitee), status, at, receivedAt, members)));
        if (status.equals(BOOKED) && event.text("/payload/old_invitee") != null) {
            String old = item(event.at("/payload/old_invitee").text(""));
            readings.add(new Reading.Told(new Fact(old, MOVED, at, receivedAt, Members.NONE)));
        }
        return List.copyOf(readings);
    }

    /** What is after the host: the ids of event and invitee. */
    private static String item(@Nullable String uri) {
        return ItemIds.of(String.valueOf(uri).replaceFirst("^https?://[^/]+/", ""));
    }

    private static Members meeting(Document event) {
        Instant start = Times.of(event.text("/payload/scheduled_event/start_time"));
        Instant end = Times.of(event.text("/payload/scheduled_event/end_time"));
        return Members.NONE
                .with("customer.email", event.text("/payload/email"))
                .with("rep.email", event.text("/payload/scheduled_event/event_memberships/0/user_email"))
                .with("occurredAt", start == null ? null : start.toString())
                .with("durationSeconds", seconds(start, end));
    }

    private static @Nullable String seconds(@Nullable Instant start, @Nullable Instant end) {
        return start == null || end == null || end.isBefore(start)
                ? null
                : Long.toString(Duration.between(start, end).toSeconds());
    }

    @Override
    public Conclusion conclude(Facts facts) {
        if (facts.has(CANCELED)) {
            return new Conclusion.Retracted("The meeting was canceled");
        }
        if (facts.has(MOVED)) {
            return new Conclusion.Retracted("The meeting was moved");
        }
        if (isMissed(facts)) {
            return new Conclusion.Retracted("The invitee did not come");
        }
        return facts.first(BOOKED)
                .<Conclusion>map(
                        booked -> new Conclusion.Stands(booked.members().orElse(Members.NONE.with("kind", "meeting"))))
                .orElseGet(() -> new Conclusion.Nothing("The meeting is not known to be booked yet"));
    }

    /** Somebody may mark an invitee as missing and think better of it, more than once. */
    private static boolean isMissed(Facts facts) {
        return facts.first(MISSED)
                .filter(missed -> facts.first(NOT_MISSED)
                        .filter(not -> !not.time().isBefore(missed.time()))
                        .isEmpty())
                .isPresent();
    }
}
