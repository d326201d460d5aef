package io.thousandhands.notification.mail;

import io.quarkus.mailer.Mail;
import io.thousandhands.notification.inbox.LongGone;
import io.thousandhands.notification.inbox.LongGoneItem;
import io.thousandhands.notification.words.Spoken;
import io.thousandhands.notification.words.Words;
import io.thousandhands.platform.access.Viewer;
import io.thousandhands.platform.access.Viewers;
import io.thousandhands.platform.sql.Await;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Writes the weekly list of whoever in a manager's team is long gone. */
@ApplicationScoped
class LongGoneLetters {
    private final LongGone longGone;
    private final Viewers viewers;
    private final MailLinks links;
    private final Envelopes envelopes;
    private final MailConfig config;

    LongGoneLetters(LongGone longGone, Viewers viewers, MailLinks links, Envelopes envelopes, MailConfig config) {
        this.longGone = longGone;
        this.viewers = viewers;
        this.links = links;
        this.envelopes = envelopes;
        this.config = config;
    }

    /** Empty: nobody is. */
    Optional<Mail> of(OwedMail owed, Recipient recipient) {
        Viewer viewer = Await.result(viewers.ofRep(recipient.repId()));
        List<LongGoneItem> gone = Await.result(longGone.page(viewer, null, config.nudgesAtMost()));
        if (gone.isEmpty()) {
            return Optional.empty();
        }
        LongGoneLetter letter = letter(owed, recipient, gone, Await.result(longGone.count(viewer)));
        return Optional.of(envelopes.around(
                MailTemplates.longGone(letter), owed, recipient, letter.subject(), letter.unsubscribeUrl()));
    }

    private LongGoneLetter letter(OwedMail owed, Recipient recipient, List<LongGoneItem> gone, int inAll) {
        Words words = Spoken.in(recipient.locale());
        NudgeWords spoken = new NudgeWords(recipient, words, links, owed.owedAt());
        List<LongGoneLetter.Item> items = gone.stream().map(spoken::item).toList();
        return new LongGoneLetter(
                recipient.locale().getLanguage(),
                words.longGoneSubject(inAll),
                words.greeting(recipient.name()),
                words.longGoneIntro(inAll),
                items,
                inAll - items.size(),
                links.team(),
                links.toUnsubscribe(recipient.repId(), owed.owedAt()));
    }
}
