package io.thousandhands.notification.mail;

import io.quarkus.mailer.Mail;
import io.thousandhands.notification.mail.due.About;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Writes an e-mail from what is true now. */
@ApplicationScoped
class Letters {
    private final Recipients recipients;
    private final NudgeLetters nudges;
    private final LongGoneLetters longGone;

    Letters(Recipients recipients, NudgeLetters nudges, LongGoneLetters longGone) {
        this.recipients = recipients;
        this.nudges = nudges;
        this.longGone = longGone;
    }

    /** Empty: there is nothing to say any more, or nobody to say it to. */
    Optional<Mail> of(OwedMail owed) {
        return recipients
                .of(owed.repId())
                .flatMap(recipient ->
                        owed.about() == About.LONG_GONE ? longGone.of(owed, recipient) : nudges.of(owed, recipient));
    }
}
