package io.thousandhands.touch.adapter.source;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** SendGrid's event webhook: what became of each e-mail that was sent, in batches. */
final class SendGrid implements Source {
    private static final Set<String> TELLING =
            Set.of("delivered", "open", "click", "spamreport", "unsubscribe", "group_unsubscribe", "bounce", "dropped");

    @Override
    public List<Reading> read(Document delivery, Mapping mapping, Instant receivedAt) {
        return delivery.elements()
                .map(event -> read(event, mapping.membersOf(event, delivery), receivedAt))
                .toList();
    }

    private static Reading read(Document event, Members given, Instant receivedAt) {
        String message = event.text("/sg_message_id");
        String email = event.text("/email");
        String status = event.text("/event");
        if (message == null || email == null || status == null) {
            return new Reading.Unreadable(
                    null, "/sg_message_id", "Send events of SendGrid, each with event, email and sg_message_id.");
        }
        String item = ItemIds.ofRecipient(message, email.toLowerCase(Locale.ROOT));
        if (!TELLING.contains(status)) {
            return new Reading.Ignored(item, "An event that says nothing of a touch");
        }
        if ("true".equals(event.text("/sg_machine_open"))) {
            return new Reading.Ignored(item, "Opened by a machine, not by a person");
        }
        Members members = given.orElse(Members.NONE.with("customer.email", email));
        return new Reading.Told(new Fact(item, status, Times.of(event.text("/timestamp")), receivedAt, members));
    }

    @Override
    public Conclusion conclude(Facts facts) {
        if (facts.has("bounce") || facts.has("dropped")) {
            return new Conclusion.Retracted("The e-mail was not delivered");
        }
        return facts.first("delivered")
                .<Conclusion>map(delivered -> new Conclusion.Stands(email(delivered, facts)))
                .orElseGet(() -> new Conclusion.Nothing("The e-mail is not known to be delivered yet"));
    }

    private static Members email(Fact delivered, Facts facts) {
        return delivered
                .members()
                .orElse(Members.NONE
                        .with("kind", "newsletter")
                        .with("direction", "outbound")
                        .with("occurredAt", delivered.time().toString())
                        .with("outcome", outcome(facts)));
    }

    /** The most telling of all that the recipient did. */
    private static @Nullable String outcome(Facts facts) {
        if (facts.has("spamreport")) {
            return "reported as spam";
        }
        if (facts.has("unsubscribe") || facts.has("group_unsubscribe")) {
            return "unsubscribed";
        }
        if (facts.has("click")) {
            return "clicked";
        }
        return facts.has("open") ? "opened" : null;
    }
}
