package io.thousandhands.cadence.fold;

import io.thousandhands.cadence.kind.Kind;
import io.thousandhands.cadence.kind.Kinds;
import io.thousandhands.cadence.ledger.Entry;
import io.thousandhands.cadence.ledger.Entry.Key;
import io.thousandhands.cadence.ledger.Entry.Occurrence;
import io.thousandhands.contracts.event.Touch;
import io.thousandhands.contracts.event.TouchEvent;
import io.thousandhands.platform.consume.Received;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a batch of events says of touches. */
final class Entries {
    /**
     * Of each touch of a customer only the highest that the batch says: a row twice in one statement is an error.
     *
     * @throws IllegalArgumentException if an event names a kind that nobody has made; it is put aside alone
     */
    static Collection<Entry> highest(List<Received> events, Kinds kinds) {
        Map<Key, Entry> highest = new HashMap<>();
        for (Received received : events) {
            if (received.event() instanceof TouchEvent touch) {
                Entry entry = entry(touch, received.digest(), kinds);
                highest.merge(Key.of(entry), entry, Entry::orHigher);
            }
        }
        return highest.values();
    }

    private static Entry entry(TouchEvent event, long digest, Kinds kinds) {
        if (event instanceof TouchEvent.Recorded recorded) {
            return entry(event, digest, recorded.touch(), kinds);
        }
        if (event instanceof TouchEvent.Corrected corrected) {
            return entry(event, digest, corrected.touch(), kinds);
        }
        return new Entry(event.customerId(), event.touchId(), event.version(), digest, null);
    }

    private static Entry entry(TouchEvent event, long digest, Touch touch, Kinds kinds) {
        Kind kind = kinds.named(touch.kind())
                .orElseThrow(() -> new IllegalArgumentException("A touch of a kind that is not in the catalogue"));
        Occurrence occurrence =
                new Occurrence(kind.no(), touch.occurredAt(), touch.contactIds().size());
        return new Entry(event.customerId(), event.touchId(), event.version(), digest, occurrence);
    }

    private Entries() {}
}
