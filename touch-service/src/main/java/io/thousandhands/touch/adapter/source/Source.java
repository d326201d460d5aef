package io.thousandhands.touch.adapter.source;

import java.time.Instant;
import java.util.List;

/** One kind of source: how its deliveries are read, and what its items are. Stateless, for any thread. */
public interface Source {

    /**
     * @param mapping what the administrator says of it beyond the kind's own rules
     * @param receivedAt when the delivery was first heard of
     */
    List<Reading> read(Document delivery, Mapping mapping, Instant receivedAt);

    /** What the item is of which these facts are. A pure function: the same facts, the same conclusion. */
    Conclusion conclude(Facts facts);
}
