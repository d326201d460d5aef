package io.thousandhands.platform.consume;

import io.thousandhands.contracts.event.Event;
import java.util.List;
import java.util.TreeMap;

/**
 * One state for each key of a batch, in the order of keys: the same row twice in one statement would be an error, and rows
 * locked in different orders a deadlock.
 */
public final class Newest {

    /** The highest version of each key; events of other types (heartbeats) are passed over. */
    public static <E extends Event> List<E> of(List<Received> events, Class<E> type) {
        TreeMap<String, E> newest = new TreeMap<>();
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
