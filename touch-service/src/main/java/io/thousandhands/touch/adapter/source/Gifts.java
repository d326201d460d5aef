package io.thousandhands.touch.adapter.source;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Orders of gifts, as Goody and other senders of Standard Webhooks tell of them. */
final class Gifts implements Source {
    private static final Set<String> TELLING = Set.of("order.delivered", "order.gift_accepted", "order.canceled");

    @Override
    public List<Reading> read(Document event, Mapping mapping, Instant receivedAt) {
        String type = first(event, "/event_type", "/type");
        String item = first(event, "/data/id", "/data/order_id");
        if (type == null || item == null) {
            return List.of(new Reading.Unreadable(
                    item, "/data/id", "Send an event of an order with type (or event_type) and data.id."));
        }
        if (!TELLING.contains(type)) {
            return List.of(new Reading.Ignored(item, "An event that says nothing of a touch"));
        }
        Members members = mapping.membersOf(event, event)
                .orElse(Members.NONE
                        .with("customer.email", first(event, "/data/recipient_email", "/data/recipient/email"))
                        .with("rep.email", event.text("/data/sender/email")));
        return List.of(new Reading.Told(new Fact(item, type, time(event), receivedAt, members)));
    }

    private static @Nullable Instant time(Document event) {
        return Times.of(first(event, "/data/delivered_at", "/data/shipments/0/delivered_at", "/timestamp"));
    }

    private static @Nullable String first(Document event, String... pointers) {
        return Stream.of(pointers).flatMap(event::texts).findFirst().orElse(null);
    }

    @Override
    public Conclusion conclude(Facts facts) {
        if (facts.has("order.canceled")) {
            return new Conclusion.Retracted("The order was canceled");
        }
        return facts.first("order.delivered")
                .<Conclusion>map(delivered -> new Conclusion.Stands(gift(delivered, facts)))
                .orElseGet(() -> new Conclusion.Nothing("The gift is not known to be delivered yet"));
    }

    private static Members gift(Fact delivered, Facts facts) {
        return delivered
                .members()
                .orElse(Members.NONE
                        .with("kind", "gift")
                        .with("direction", "outbound")
                        .with("occurredAt", delivered.time().toString())
                        .with("outcome", facts.has("order.gift_accepted") ? "accepted" : null));
    }
}
