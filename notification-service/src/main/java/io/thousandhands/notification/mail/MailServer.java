package io.thousandhands.notification.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;

/** The SMTP server. Waits for it: called on worker threads. */
@ApplicationScoped
class MailServer {
    private final ReactiveMailer mailer;
    private final MailConfig config;
    /** The client connects from one event loop, or what a quick server says first may come before somebody listens. */
    private final Context eventLoop;

    MailServer(ReactiveMailer mailer, MailConfig config, Vertx vertx) {
        this.mailer = mailer;
        this.config = config;
        this.eventLoop = ((VertxInternal) vertx).createEventLoopContext();
    }

    /** What it says to an e-mail. */
    sealed interface Reply {
        record Taken() implements Reply {}

        /** @param code of RFC 5321, section 4.2 */
        record Refused(int code) implements Reply {
            private static final int NO_SUCH_MAILBOX = 550;
            private static final int NAME_NOT_ALLOWED = 553;

            /** Whether this mailbox takes nothing, now and later; everything else may mend. */
            boolean isFinal() {
                return code >= NO_SUCH_MAILBOX && code <= NAME_NOT_ALLOWED;
            }
        }

        /** It does not answer. */
        record Away(String cause) implements Reply {}
    }

    Reply send(Mail mail) {
        try {
            return mailer.send(mail)
                    .runSubscriptionOn(command -> eventLoop.runOnContext(now -> command.run()))
                    .<Reply>map(sent -> new Reply.Taken())
                    .onFailure(SMTPException.class)
                    .recoverWithItem(refused -> new Reply.Refused(((SMTPException) refused).getReplyCode()))
                    .await()
                    .atMost(config.timeout());
        } catch (RuntimeException away) {
            return new Reply.Away(causeOf(away));
        }
    }

    /** Without a message: it may name an address. */
    private static String causeOf(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName();
    }
}
