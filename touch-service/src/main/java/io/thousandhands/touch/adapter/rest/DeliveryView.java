package io.thousandhands.touch.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.thousandhands.touch.adapter.store.Delivery;
import io.thousandhands.touch.adapter.store.ItemOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A delivery as administrators see it. */
@JsonInclude(Include.NON_NULL)
@Schema(name = "AdapterDelivery")
record DeliveryView(
        UUID id,
        Instant at,

        @Schema(description = "When all that it says was on the log; absent: not yet, it is tried again by itself")
        @Nullable
        Instant finishedAt,

        @Schema(description = "How many items had which outcome", examples = "{\"taken\": 2, \"ignored\": 1}")
        Map<String, Long> counts,

        @Schema(description = "What became of each item; in the list, of the first 20")
        List<ItemOutcome> items) {
    private static final int IN_LIST = 20;

    static DeliveryView of(Delivery delivery) {
        return of(delivery, delivery.outcomes().size());
    }

    static DeliveryView inList(Delivery delivery) {
        return of(delivery, IN_LIST);
    }

    private static DeliveryView of(Delivery delivery, int atMost) {
        List<ItemOutcome> outcomes = delivery.outcomes();
        return new DeliveryView(
                delivery.id(),
                delivery.at(),
                delivery.finishedAt(),
                outcomes.stream()
                        .collect(Collectors.groupingBy(ItemOutcome::outcome, TreeMap::new, Collectors.counting())),
                outcomes.stream().limit(atMost).toList());
    }
}
