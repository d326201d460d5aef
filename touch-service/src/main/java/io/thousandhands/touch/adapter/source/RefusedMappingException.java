package io.thousandhands.touch.adapter.source;

/** A mapping that cannot be taken: where, and what to change. No stack trace: it is an answer, not a fault. */
public final class RefusedMappingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String pointer;

    RefusedMappingException(String pointer, String detail) {
        super(detail, null, false, false);
        this.pointer = pointer;
    }

    /** Of the mapping's member. */
    public String pointer() {
        return pointer;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
