package io.thousandhands.cadence.fold;

import io.opentelemetry.api.trace.SpanContext;
import io.thousandhands.cadence.customer.Roots;
import io.thousandhands.cadence.store.DerivedRow;
import io.thousandhands.cadence.store.StandingRow;
import io.thousandhands.contracts.event.CustomerEvent;
import io.thousandhands.contracts.event.Event;
import io.thousandhands.contracts.event.TouchEvent;
import io.thousandhands.platform.consume.Received;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The traces of events that made something to tell: the watcher tells it as part of them, and nothing later. */
final class Causes {

    /**
     * @param rows with everybody on the way to the roots
     * @param after what follows from the events; of whom something must be said by now, for them a trace is kept
     */
    static Map<UUID, SpanContext> of(
            List<Received> events, List<StandingRow> rows, List<DerivedRow> after, Instant now) {
        if (events.stream().noneMatch(received -> received.trace().isSampled())) {
            return Map.of();
        }
        Map<UUID, SpanContext> traced = traced(events, StandingRow.roots(rows));
        Map<UUID, SpanContext> causes = new HashMap<>();
        for (DerivedRow row : after) {
            SpanContext trace = traced.get(row.customerId());
            if (trace != null && isDue(row.derived().nextAt(), now)) {
                causes.put(row.customerId(), trace);
            }
        }
        return causes;
    }

    /** By whom it counts for; of several the last. */
    private static Map<UUID, SpanContext> traced(List<Received> events, Roots roots) {
        Map<UUID, SpanContext> traced = new HashMap<>();
        for (Received received : events) {
            if (received.trace().isSampled()) {
                UUID customer = customerOf(received.event());
                UUID root = customer == null ? null : roots.of(customer);
                if (root != null) {
                    traced.put(root, received.trace());
                }
            }
        }
        return traced;
    }

    private static @Nullable UUID customerOf(Event event) {
        if (event instanceof TouchEvent touch) {
            return touch.customerId();
        }
        return event instanceof CustomerEvent customer ? customer.customerId() : null;
    }

    private static boolean isDue(@Nullable Instant nextAt, Instant now) {
        return nextAt != null && !nextAt.isAfter(now);
    }

    private Causes() {}
}
