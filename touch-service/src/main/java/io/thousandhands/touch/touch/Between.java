package io.thousandhands.touch.touch;

import java.util.List;
import java.util.stream.Stream;

/** A touch was from one to another; which of them is the customer is to be found. */
public record Between(Reference from, Reference to) implements CustomerReference {

    public Reference at(Side side) {
        return side == Side.FROM ? from : to;
    }

    /** With its length, so that no two pairs read the same. */
    @Override
    public String key() {
        return "between:" + from.key().length() + ":" + from.key() + ":" + to.key();
    }

    @Override
    public List<ReferenceKey> keys() {
        return Stream.concat(keys(Side.FROM).stream(), keys(Side.TO).stream()).toList();
    }

    List<ReferenceKey> keys(Side side) {
        return at(side).keys().stream().map(key -> key.on(side)).toList();
    }
}
