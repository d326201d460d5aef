package io.thousandhands.contracts.wire;

/** A record that this reader cannot understand. The message says why and holds nothing of the record's value. */
public final class UnreadableEventException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnreadableEventException(String message) {
        super(message);
    }
}
