package io.thousandhands.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** One story told of three customers, of each in an order of its own. */
final class AdapterOrders {
    /** How a sender may tell it. */
    enum Telling {
        AS_IT_HAPPENS(told -> told),
        REVERSED(Telling::reversed),
        DOUBLED(told -> told.stream().flatMap(one -> Stream.of(one, one)).toList());

        private final UnaryOperator<List<String>> order;

        Telling(UnaryOperator<List<String>> order) {
            this.order = order;
        }

        private static List<String> reversed(List<String> told) {
            var reversed = new ArrayList<>(told);
            Collections.reverse(reversed);
            return reversed;
        }
    }

    /** What a timeline says of a touch. */
    record Shown(String item, String kind, String direction, String outcome, int seconds, Instant occurredAt) {}

    /** What both services say. */
    record Seen(List<Shown> timeline, String state, List<Instant> lastAndNext, long touchesThisYear) {}

    private final Company company;
    private final AdapterStory story;
    private final Map<Telling, String> customers = new EnumMap<>(Telling.class);

    AdapterOrders(Company company, AdapterStory story) {
        this.company = company;
        this.story = story;
        for (var telling : Telling.values()) {
            var contact = Map.of(
                    "name", "Bob",
                    "emails", List.of(Map.of("address", email(telling))),
                    "phones", List.of(Map.of("number", phone(telling))));
            var customer = Map.of(
                    "name",
                    "Bob",
                    "segment",
                    "residential",
                    "since",
                    "2025-01-01T00:00:00Z",
                    "contacts",
                    List.of(contact));
            customers.put(telling, company.put("/api/customers/by-external/ordered/" + item(telling), customer));
        }
    }

    void tell(AdapterSender sender) throws Exception {
        for (var telling : Telling.values()) {
            for (var delivery : telling.order.apply(story.deliveries())) {
                var body = delivery.replace("ITEM", item(telling))
                        .replace("EMAIL", email(telling))
                        .replace("PHONE", story.isForm() ? phone(telling).replace("+", "%2B") : phone(telling));
                assertThat(sender.deliver(body)).as(body).isBetween(200, 204);
            }
        }
    }

    Seen seen(Telling telling) {
        var id = Objects.requireNonNull(customers.get(telling));
        var standing = company.get("/api/standings/" + id);
        return new Seen(
                company.all("/api/customers/" + id + "/touches").stream()
                        .map(touch -> shown(touch, telling))
                        .sorted(Comparator.comparing(Shown::item))
                        .toList(),
                standing.path("state").asText(),
                Stream.of("lastTouchAt", "lastPersonalAt", "fadesAt", "slipsAt")
                        .filter(standing::hasNonNull)
                        .map(member -> Instant.parse(standing.path(member).asText()))
                        .toList(),
                standing.path("touchesThisYear").asLong());
    }

    /** Without what its id has about the order, and a digest of the address. */
    private Shown shown(JsonNode touch, Telling telling) {
        return new Shown(
                touch.path("sourceId").asText().replace(item(telling), "").replaceFirst("#.*", ""),
                touch.path("kind").asText(),
                touch.path("direction").asText(),
                touch.path("outcome").asText(),
                touch.path("durationSeconds").asInt(),
                Instant.parse(touch.path("occurredAt").asText()));
    }

    private String item(Telling telling) {
        return story.kind() + telling.ordinal();
    }

    private String email(Telling telling) {
        return item(telling) + "@ordered.example";
    }

    private String phone(Telling telling) {
        return "+4930555" + (1000 + Math.floorMod(story.kind().hashCode(), 2000) * 3 + telling.ordinal());
    }
}
