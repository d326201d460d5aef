package io.thousandhands.touch.adapter.source;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Calls: over when completed, busy or not answered. A leg that a call was passed on to names its parent and is the same
 * touch: one conversation, however many phones it went through.
 */
final class TwilioCalls {
    private static final String LEG = "leg:";
    private static final String COMPLETED = "completed";
    private static final String ANSWERED_BY = "@answeredBy";
    private static final String DURATION = "durationSeconds";
    /** Shorter than anybody talks: it was cut off, or a machine answered. */
    private static final int SHORTEST_CALL_SECONDS = 20;

    static Reading read(Document form, Members given, Instant receivedAt) {
        String parent = form.text("/ParentCallSid");
        String item = parent == null ? form.text("/CallSid") : parent;
        if (item == null) {
            return new Reading.Unreadable(
                    null, "/CallSid", "Send a callback of Twilio: CallSid or MessageSid names it.");
        }
        String status = status(form);
        if (status == null) {
            return new Reading.Unreadable(
                    item, "/CallStatus", "Send a status callback: CallStatus says what happened.");
        }
        Members members = given.orElse(Twilio.sides(form)
                .with("direction", direction(form.text("/Direction")))
                .with(DURATION, form.text("/CallDuration"))
                .with(ANSWERED_BY, form.text("/AnsweredBy")));
        Instant at = Times.of(form.text("/Timestamp"));
        return new Reading.Told(new Fact(item, parent == null ? status : LEG + status, at, receivedAt, members));
    }

    /** What answered is told by a callback of its own when it is found out only during the call. */
    private static @Nullable String status(Document form) {
        String status = form.text("/CallStatus");
        return status == null && form.text("/AnsweredBy") != null ? "answered-by" : status;
    }

    private static @Nullable String direction(@Nullable String direction) {
        if (direction == null) {
            return null;
        }
        return direction.startsWith("inbound") ? "inbound" : "outbound";
    }

    /** Once a call was passed on, only the legs tell whether anybody spoke with anybody. */
    static Conclusion conclude(Facts facts) {
        String of = facts.all().anyMatch(TwilioCalls::isLeg) ? LEG : "";
        Optional<Fact> spoken = facts.first(of + COMPLETED);
        if (spoken.isPresent()) {
            return new Conclusion.Stands(call(spoken.get(), facts));
        }
        Optional<Fact> missed = facts.first(of + "busy", of + "no-answer");
        if (missed.isPresent()) {
            Fact fact = missed.get();
            return new Conclusion.Stands(sides(fact, facts)
                    .without(DURATION)
                    .with("kind", "attempt")
                    .with("occurredAt", fact.time().toString()));
        }
        return new Conclusion.Nothing(
                facts.first(of + "failed", of + "canceled").isPresent()
                        ? "The call failed or was canceled"
                        : "The call is not over");
    }

    private static boolean isLeg(Fact fact) {
        return fact.status().startsWith(LEG);
    }

    private static Members call(Fact spoken, Facts facts) {
        int seconds = seconds(spoken);
        Members sides = sides(spoken, facts);
        String kind = isVoicemail(seconds, facts) ? "voicemail" : "call";
        return Members.NONE
                .with("kind", sides.get("kind") == null ? kind : sides.get("kind"))
                .with(
                        "occurredAt",
                        spoken.time().minusSeconds(Math.max(0, seconds)).toString())
                .orElse(sides);
    }

    private static boolean isVoicemail(int seconds, Facts facts) {
        boolean byMachine = facts.all()
                .map(fact -> fact.members().get(ANSWERED_BY))
                .anyMatch(by -> Twilio.lower(by).startsWith("machine"));
        return byMachine || seconds >= 0 && seconds < SHORTEST_CALL_SECONDS;
    }

    private static int seconds(Fact fact) {
        String seconds = fact.members().get(DURATION);
        return seconds != null && seconds.matches("[0-9]{1,6}") ? Integer.parseInt(seconds) : -1;
    }

    /** Of a call that was passed on, the far end of the parent and the far end of the leg spoke with each other. */
    private static Members sides(Fact about, Facts facts) {
        Optional<Fact> parent = facts.all().filter(fact -> !isLeg(fact)).max(Fact::compareTo);
        if (!isLeg(about) || parent.isEmpty()) {
            return about.members();
        }
        Members outer = parent.get().members();
        boolean inbound = "inbound".equals(outer.get("direction"));
        String farEnd = outer.get(inbound ? "from.phone" : "to.phone");
        return about.members().with("from.phone", farEnd).with("direction", inbound ? "inbound" : "outbound");
    }

    private TwilioCalls() {}
}
