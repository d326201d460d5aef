package io.thousandhands.notification.mail;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.thousandhands.platform.rounds.Rounds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** The thread that owes and sends e-mails, if there is somebody whom they are from. */
@ApplicationScoped
class MailThread {
    private static final Logger LOG = Logger.getLogger(MailThread.class);

    private final Digests digests;
    private final Sending sending;
    private final MailConfig config;
    private final Rounds rounds;

    MailThread(Digests digests, Sending sending, MailConfig config) {
        this.digests = digests;
        this.sending = sending;
        this.config = config;
        this.rounds = new Rounds("mail", config.lookEvery(), this::round);
    }

    void start(@Observes StartupEvent event) {
        if (config.from().isPresent()) {
            rounds.start();
        } else {
            LOG.info("No e-mails go out: thousandhands.mail.from is not set");
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        rounds.stop();
    }

    private void round() {
        if (digests.areDue()) {
            digests.owe();
        }
        while (sending.sendSome()) {
            // Until nothing is due, or the server does not answer.
        }
    }
}
