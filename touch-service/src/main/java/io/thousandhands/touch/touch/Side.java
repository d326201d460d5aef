package io.thousandhands.touch.touch;

import io.thousandhands.contracts.event.Touch.Direction;

/** Where the customer stands in a touch that was told as being from one and to another. */
public enum Side {
    FROM,
    TO;

    /** Who began it, if the customer stands here. */
    public Direction direction() {
        return this == FROM ? Direction.INBOUND : Direction.OUTBOUND;
    }

    public Side other() {
        return this == FROM ? TO : FROM;
    }
}
