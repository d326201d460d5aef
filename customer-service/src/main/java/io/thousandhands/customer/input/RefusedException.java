package io.thousandhands.customer.input;

/** A wish that is not granted; nothing was changed. Cheap to throw: one may come with every line of an upload. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never serialised: it ends at the edge of the service
    private final Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.getClass().getSimpleName(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
