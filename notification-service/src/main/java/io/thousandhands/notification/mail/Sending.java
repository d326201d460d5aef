package io.thousandhands.notification.mail;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.quarkus.mailer.Mail;
import io.thousandhands.notification.attempt.Attempts;
import io.thousandhands.notification.attempt.Channel;
import io.thousandhands.notification.attempt.Result;
import io.thousandhands.notification.mail.MailServer.Reply;
import io.thousandhands.notification.mail.due.Retry;
import io.thousandhands.notification.store.DeliverySpans;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/** Sends what is due. Used by one thread. */
@ApplicationScoped
class Sending {
    private static final Logger LOG = Logger.getLogger(Sending.class);

    private final Mails mails;
    private final Letters letters;
    private final MailServer server;
    private final DeliverySpans spans;
    private final MailConfig config;
    private final Clock clock;
    private final Retry retry;
    private final Attempts attempts;

    Sending(
            Mails mails,
            Letters letters,
            MailServer server,
            DeliverySpans spans,
            MailConfig config,
            Clock clock,
            Attempts attempts) {
        this.mails = mails;
        this.letters = letters;
        this.server = server;
        this.spans = spans;
        this.config = config;
        this.clock = clock;
        this.attempts = attempts;
        this.retry = new Retry(config.giveUpAfter());
    }

    /** @return whether there may be more to do at once */
    boolean sendSome() {
        Instant now = clock.instant();
        Duration lease = config.timeout().multipliedBy(config.batch() + 1L);
        List<OwedMail> taken = mails.take(now, now.plus(lease), config.batch());
        for (int i = 0; i < taken.size(); i++) {
            if (!isServed(taken.get(i))) {
                // The others need not find out one by one.
                mails.postpone(
                        taken.subList(i + 1, taken.size()), clock.instant().plus(Retry.FIRST));
                return false;
            }
        }
        return taken.size() == config.batch();
    }

    /** @return false if the server is away */
    private boolean isServed(OwedMail owed) {
        if (retry.isTooLate(owed.owedAt(), clock.instant())) {
            giveUp(owed, "too late");
            return true;
        }
        Optional<Mail> letter;
        try {
            letter = letters.of(owed);
        } catch (RuntimeException unwritten) {
            // The others go on. Without a message: it may name a person.
            failed(owed, unwritten.getClass().getSimpleName());
            return true;
        }
        if (letter.isEmpty()) {
            mails.needless(owed, clock.instant());
            return true;
        }
        return isServed(owed, letter.get());
    }

    private boolean isServed(OwedMail owed, Mail letter) {
        Reply reply = reply(owed, letter);
        settle(owed, reply);
        return !(reply instanceof Reply.Away);
    }

    private Reply reply(OwedMail owed, Mail letter) {
        UUID nudgeId = owed.nudgeId();
        Span span = spans.begin(nudgeId, "mail nudge", spans.of(nudgeId == null ? List.of() : List.of(nudgeId)));
        Reply reply = server.send(letter);
        if (!(reply instanceof Reply.Taken)) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
        return reply;
    }

    private void settle(OwedMail owed, Reply reply) {
        if (reply instanceof Reply.Taken) {
            mails.sent(owed, clock.instant());
            attempts.add(Channel.MAIL, Result.DELIVERED);
        } else if (reply instanceof Reply.Refused refused && refused.isFinal()) {
            giveUp(owed, "reply " + refused.code());
        } else {
            failed(owed, reply instanceof Reply.Away away ? away.cause() : reply.toString());
        }
    }

    private void failed(OwedMail mail, String cause) {
        double chance = ThreadLocalRandom.current().nextDouble();
        retry.next(mail.owedAt(), mail.failures() + 1, clock.instant(), chance)
                .ifPresentOrElse(at -> tryAgain(mail, at, cause), () -> giveUp(mail, cause));
    }

    private void tryAgain(OwedMail mail, Instant at, String cause) {
        mails.tryAgain(mail, at);
        attempts.add(Channel.MAIL, Result.FAILED);
        LOG.warnf("An e-mail was not sent and is tried again: mailId=%s, cause=%s", mail.id(), cause);
    }

    private void giveUp(OwedMail mail, String cause) {
        mails.failed(mail, clock.instant());
        attempts.add(Channel.MAIL, Result.GIVEN_UP);
        LOG.errorf("An e-mail is given up: mailId=%s, repId=%s, cause=%s", mail.id(), mail.repId(), cause);
    }
}
