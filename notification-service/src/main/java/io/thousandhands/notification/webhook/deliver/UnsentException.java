package io.thousandhands.notification.webhook.deliver;

import io.thousandhands.notification.webhook.Reply.Cause;

/** Nothing was sent. Carries no stack: it is told to the webhook's owner, not to operators. */
final class UnsentException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Cause cause;

    UnsentException(Cause cause) {
        super(cause.code(), null, false, false);
        this.cause = cause;
    }

    Cause why() {
        return cause;
    }
}
