package io.thousandhands.notification.mail;

import io.thousandhands.notification.chat.ChatLanguage;
import io.thousandhands.notification.chat.ChatWords;
import io.thousandhands.notification.inbox.LongGoneItem;
import io.thousandhands.notification.inbox.NudgeItem;
import io.thousandhands.notification.mail.NudgesLetter.Item;
import io.thousandhands.notification.words.Words;
import io.thousandhands.platform.links.Link.Purpose;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Objects;

/** Nudges as one recipient reads them: in their language, by the days of their zone, with links of their own. */
final class NudgeWords {
    private final Recipient recipient;
    private final Words words;
    /** What chats say the same way. */
    private final ChatWords shared;

    private final MailLinks links;
    private final Instant owedAt;
    private final DateTimeFormatter days;

    /** @param owedAt when the e-mail was owed */
    NudgeWords(Recipient recipient, Words words, MailLinks links, Instant owedAt) {
        this.recipient = recipient;
        this.words = words;
        this.shared = ChatLanguage.of(recipient.locale());
        this.links = links;
        this.owedAt = owedAt;
        this.days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(recipient.locale())
                .withZone(recipient.zone());
    }

    Item item(NudgeItem nudge) {
        return new Item(
                name(nudge.customer()),
                nudge.urgency(),
                isUrgent(nudge) ? words.outOfSightSince(day(nudge.dueAt())) : words.slipsOn(day(nudge.dueAt())),
                lastTouch(nudge),
                suggestion(nudge),
                links.customer(nudge.customer().id()),
                link(Purpose.REACHED, nudge),
                link(Purpose.VOICEMAIL, nudge),
                link(Purpose.EMAIL_SENT, nudge),
                link(Purpose.SNOOZE, nudge));
    }

    LongGoneLetter.Item item(LongGoneItem gone) {
        NudgeItem.Named owner = gone.owner();
        String rep = owner == null || owner.name() == null ? words.nobody() : owner.name();
        return new LongGoneLetter.Item(
                words.longGoneOf(name(gone.customer()), rep, day(gone.since())),
                links.customer(gone.customer().id()));
    }

    String subject(NudgeItem nudge) {
        return isUrgent(nudge)
                ? words.urgentSubject(name(nudge.customer()))
                : words.soonSubject(name(nudge.customer()));
    }

    String day(Instant time) {
        return days.format(time);
    }

    private String name(NudgeItem.Named customer) {
        return Objects.requireNonNullElseGet(customer.name(), words::someCustomer);
    }

    private String lastTouch(NudgeItem nudge) {
        NudgeItem.LastTouch last = nudge.lastTouch();
        return last == null ? shared.neverTouched() : shared.lastTouch(shared.kind(last.kind()), day(last.at()));
    }

    private String suggestion(NudgeItem nudge) {
        String kind = shared.kind(nudge.suggestion());
        NudgeItem.Named contact = nudge.suggestedContact();
        return contact == null || contact.name() == null
                ? shared.suggestion(kind)
                : shared.suggestionWith(kind, contact.name());
    }

    private String link(Purpose purpose, NudgeItem nudge) {
        return links.toAnswer(
                purpose, recipient.repId(), nudge.id(), nudge.customer().id(), owedAt);
    }

    private static boolean isUrgent(NudgeItem nudge) {
        return nudge.urgency().equals("urgent");
    }
}
