package io.thousandhands.touch.touch;

import io.thousandhands.contracts.event.Touch;

/** Contents as numbers: equal contents have equal digests, on the log and at the door. */
public interface Digests {

    /** Of the record that would be put on the log. */
    long of(Touch touch);

    /** Of what would wait, whenever it came. */
    long of(WaitingTouch touch);
}
