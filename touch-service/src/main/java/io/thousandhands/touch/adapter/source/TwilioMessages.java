package io.thousandhands.touch.adapter.source;

import java.time.Instant;
import java.util.Comparator;

/** Text messages: one that arrived is a touch, one that did not is none. */
final class TwilioMessages {
    static final String PREFIX = "message:";

    static Reading read(Document form, Members given, Instant receivedAt) {
        String item = form.text("/MessageSid") == null ? form.text("/SmsSid") : form.text("/MessageSid");
        String status = form.text("/MessageStatus") == null ? form.text("/SmsStatus") : form.text("/MessageStatus");
        if (item == null || status == null) {
            return new Reading.Unreadable(
                    item, "/MessageStatus", "Send a status callback: MessageStatus says what happened.");
        }
        Members members = given.orElse(
                Twilio.sides(form).with("direction", status.startsWith("receiv") ? "inbound" : "outbound"));
        return new Reading.Told(new Fact(item, PREFIX + status, null, receivedAt, members));
    }

    static Conclusion conclude(Facts facts) {
        if (facts.first(PREFIX + "undelivered", PREFIX + "failed").isPresent()) {
            return new Conclusion.Retracted("The message was not delivered");
        }
        return facts.first(PREFIX + "received", PREFIX + "delivered", PREFIX + "read")
                .<Conclusion>map(arrived -> new Conclusion.Stands(text(arrived, facts)))
                .orElseGet(() -> new Conclusion.Nothing("The message has not arrived yet"));
    }

    /** Callbacks of messages carry no time: the first that was heard of it is the nearest to when it was sent. */
    private static Members text(Fact arrived, Facts facts) {
        Instant first =
                facts.all().map(Fact::time).min(Comparator.naturalOrder()).orElseThrow();
        return arrived.members().with("occurredAt", first.toString()).orElse(Members.NONE.with("kind", "text"));
    }

    private TwilioMessages() {}
}
