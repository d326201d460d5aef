package io.thousandhands.notification.mail;

import io.thousandhands.notification.mail.due.DueMail;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Owes the e-mails that come by the clock. Each replica looks for itself; the ids, which follow from rep and day, let only one
 * of them be kept. What has become due is asked for anew from the last look on that came through, and after a start from as
 * far back as a digest may be late. Used by one thread.
 */
@ApplicationScoped
class Digests {
    private final Readers readers;
    private final Mails mails;
    private final MailConfig config;
    private final Clock clock;
    private Instant lookedAt = Instant.MIN;

    Digests(Readers readers, Mails mails, MailConfig config, Clock clock) {
        this.readers = readers;
        this.mails = mails;
        this.config = config;
        this.clock = clock;
    }

    /** Whether it is time to look again. */
    boolean areDue() {
        Instant now = clock.instant();
        // A clock that was set back must not wait until it is there again.
        return now.isBefore(lookedAt) || now.minus(config.digestsEvery()).isAfter(lookedAt);
    }

    void owe() {
        Instant now = clock.instant();
        Instant earliest = now.minus(config.lateAtMost());
        Instant after = lookedAt.isAfter(earliest) && !lookedAt.isAfter(now) ? lookedAt : earliest;
        List<DueMail> due = readers.at(now).stream()
                .flatMap(reader -> reader.due(after, now, config.spread()).stream())
                .toList();
        mails.owe(due);
        mails.forget(now.minus(config.keep()));
        lookedAt = now;
    }
}
