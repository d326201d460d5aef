package io.thousandhands.notification.facts;

import io.thousandhands.contracts.event.Event;
import io.thousandhands.platform.consume.Received;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Of a batch's states of each thing, the one with the highest version: one statement may touch a row only once. */
final class Newest {

    /** Events of other types (heartbeats) are passed over. */
    static <E extends Event> List<E> of(List<Received> events, Class<E> type) {
        Map<String, E> newest = new HashMap<>();
        for (Received received : events) {
            if (type.isInstance(received.event())) {
                E event = type.cast(received.event());
                newest.merge(event.key(), event, (a, b) -> a.version() >= b.version() ? a : b);
            }
        }
        return List.copyOf(newest.values());
    }

    private Newest() {}
}
