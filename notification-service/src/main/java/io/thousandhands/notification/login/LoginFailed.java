package io.thousandhands.notification.login;

import org.jspecify.annotations.Nullable;

/** Why somebody is not logged in. Carries nothing of what was sent. */
final class LoginFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Each has its words in {@code notices.properties}. */
    enum Reason {
        /** This installation has no client or no key. */
        NOT_SET_UP(503),
        /** The issuer does not answer, or not as it should. */
        ISSUER_AWAY(503),
        /** The issuer, or the person there, said no. */
        DENIED(403),
        /** No login was begun in this browser, or too long ago. */
        NOT_BEGUN(400),
        /** The issuer takes back its code, or its tokens are not for us. */
        NOT_ACCEPTED(403),
        /** Logged in, but without a role here. */
        NO_ROLE(403);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    private final Reason reason;

    LoginFailed(Reason reason, @Nullable Throwable cause) {
        super("Nobody is logged in: reason=" + reason, cause);
        this.reason = reason;
    }

    LoginFailed(Reason reason) {
        this(reason, null);
    }

    Reason reason() {
        return reason;
    }
}
