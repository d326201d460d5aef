package io.thousandhands.notification.mail;

import io.quarkus.mailer.Mail;
import io.thousandhands.notification.inbox.NudgeItem;
import io.thousandhands.notification.inbox.NudgeItems;
import io.thousandhands.notification.words.Spoken;
import io.thousandhands.notification.words.Words;
import io.thousandhands.platform.access.Viewer;
import io.thousandhands.platform.sql.Await;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes e-mails about nudges: of one, or of all that are open or will be today. */
@ApplicationScoped
class NudgeLetters {
    private final NudgeItems items;
    private final MailLinks links;
    private final Envelopes envelopes;
    private final MailConfig config;
    private final Clock clock;

    NudgeLetters(NudgeItems items, MailLinks links, Envelopes envelopes, MailConfig config, Clock clock) {
        this.items = items;
        this.links = links;
        this.envelopes = envelopes;
        this.config = config;
        this.clock = clock;
    }

    /** Empty: nothing that it was about is open before the recipient. */
    Optional<Mail> of(OwedMail owed, Recipient recipient) {
        List<NudgeItem> nudges = nudgesOf(owed, recipient);
        if (nudges.isEmpty()) {
            return Optional.empty();
        }
        NudgesLetter letter = letter(owed, recipient, nudges);
        return Optional.of(envelopes.around(
                MailTemplates.nudges(letter), owed, recipient, letter.subject(), letter.unsubscribeUrl()));
    }

    /** What is held asks for nothing now. */
    private List<NudgeItem> nudgesOf(OwedMail owed, Recipient recipient) {
        return candidates(owed, recipient).stream()
                .filter(nudge -> nudge.heldUntil() == null)
                .toList();
    }

    private List<NudgeItem> candidates(OwedMail owed, Recipient recipient) {
        if (owed.nudgeId() == null) {
            Viewer viewer = new Viewer.Team(recipient.repId(), Set.of(recipient.repId()));
            return Await.result(items.openOrPlannedBefore(endOfDay(recipient), viewer, config.nudgesAtMost()));
        }
        return Await.result(items.some(List.of(owed.nudgeId()))).stream()
                .filter(nudge ->
                        nudge.state().equals("open") && nudge.rep().id().equals(recipient.repId()))
                .toList();
    }

    /** A digest that comes before the working hours says what they will bring. */
    private Instant endOfDay(Recipient recipient) {
        return clock.instant()
                .atZone(recipient.zone())
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(recipient.zone())
                .toInstant();
    }

    private NudgesLetter letter(OwedMail owed, Recipient recipient, List<NudgeItem> nudges) {
        Words words = Spoken.in(recipient.locale());
        NudgeWords spoken = new NudgeWords(recipient, words, links, owed.owedAt());
        boolean ofOne = owed.nudgeId() != null;
        List<NudgesLetter.Item> listed =
                nudges.stream().limit(config.nudgesAtMost()).map(spoken::item).toList();
        return new NudgesLetter(
                recipient.locale().getLanguage(),
                ofOne ? spoken.subject(nudges.get(0)) : words.digestSubject(nudges.size()),
                words.greeting(recipient.name()),
                ofOne ? words.nudgeIntro() : words.digestIntro(nudges.size()),
                listed,
                nudges.size() - listed.size(),
                links.inbox(),
                (int) config.linksValidFor().toDays(),
                links.toUnsubscribe(recipient.repId(), owed.owedAt()));
    }
}
