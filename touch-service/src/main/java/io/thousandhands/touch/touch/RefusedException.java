package io.thousandhands.touch.touch;

/** Carries a refusal out of nested checks; never leaves this package. No stack trace: bad lines come in thousands. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    RefusedException(Refusal refusal) {
        super(refusal.detail(), null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
