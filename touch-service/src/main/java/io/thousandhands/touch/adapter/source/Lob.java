package io.thousandhands.touch.adapter.source;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lob: printed cards and letters on their way. Whose they are stands in the mail's metadata: {@code customer_id}, {@code
 * customer_email} or {@code customer_phone}, or wherever the mapping says.
 */
final class Lob implements Source {

    @Override
    public List<Reading> read(Document event, Mapping mapping, Instant receivedAt) {
        String item = event.text("/reference_id") == null ? event.text("/body/id") : event.text("/reference_id");
        String type = event.text("/event_type/id");
        if (item == null || type == null || !type.contains(".")) {
            return List.of(new Reading.Unreadable(
                    item, "/event_type/id", "Send an event of Lob with event_type.id and reference_id."));
        }
        String kind = type.substring(0, type.indexOf('.'));
        if (!kind.equals("postcard") && !kind.equals("letter")) {
            return List.of(new Reading.Ignored(item, "Neither a postcard nor a letter"));
        }
        Members members = mapping.membersOf(event, event).orElse(customer(event).with("kind", kind));
        String status = type.substring(type.lastIndexOf('.') + 1);
        Instant at = Times.of(event.text("/date_created"));
        return List.of(new Reading.Told(new Fact(item, status, at, receivedAt, members)));
    }

    private static Members customer(Document event) {
        for (String by : List.of("id", "email", "phone")) {
            String reference = event.text("/body/metadata/customer_" + by);
            if (reference != null) {
                return Members.NONE.with("customer." + by, reference);
            }
        }
        return Members.NONE;
    }

    @Override
    public Conclusion conclude(Facts facts) {
        if (facts.has("returned_to_sender")) {
            return new Conclusion.Retracted("The mail came back");
        }
        return facts.first("mailed")
                .<Conclusion>map(mailed -> new Conclusion.Stands(mail(mailed, facts)))
                .orElseGet(() -> new Conclusion.Nothing("The mail is not known to be mailed yet"));
    }

    private static Members mail(Fact mailed, Facts facts) {
        return mailed.members()
                .orElse(Members.NONE
                        .with("direction", "outbound")
                        .with("occurredAt", mailed.time().toString())
                        .with("outcome", outcome(facts)));
    }

    private static @Nullable String outcome(Facts facts) {
        return facts.has("delivered") ? "delivered" : null;
    }
}
