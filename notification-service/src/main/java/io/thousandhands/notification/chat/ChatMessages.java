package io.thousandhands.notification.chat;

import io.thousandhands.notification.inbox.NudgeItem;
import io.thousandhands.notification.reading.Reading;
import io.thousandhands.platform.rest.PublicUrl;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What there is to say, in its reader's language. */
@ApplicationScoped
class ChatMessages {
    private final PublicUrl publicUrl;

    ChatMessages(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    ChatMessage of(NudgeItem nudge, Reading reading) {
        ChatWords words = ChatLanguage.of(reading.locale());
        String name = nudge.customer().name();
        return new ChatMessage(
                name == null ? words.aCustomer() : name,
                publicUrl.url() + "/customers/" + nudge.customer().id(),
                words.open(),
                List.of(why(nudge, reading, words), lastTouch(nudge, reading, words) + " " + suggestion(nudge, words)));
    }

    /** The first message, by which a rep sees that it works. */
    ChatMessage hello(Reading reading) {
        ChatWords words = ChatLanguage.of(reading.locale());
        return new ChatMessage(words.hello(), publicUrl.url() + "/today", words.open(), List.of(words.helloWhat()));
    }

    private static String why(NudgeItem nudge, Reading reading, ChatWords words) {
        String day = reading.written(nudge.dueAt());
        return nudge.urgency().equals("urgent") ? words.outOfSight(day) : words.fades(day);
    }

    private static String lastTouch(NudgeItem nudge, Reading reading, ChatWords words) {
        NudgeItem.LastTouch last = nudge.lastTouch();
        return last == null
                ? words.neverTouched()
                : words.lastTouch(words.kind(last.kind()), reading.written(last.at()));
    }

    private static String suggestion(NudgeItem nudge, ChatWords words) {
        NudgeItem.Named contact = nudge.suggestedContact();
        String kind = words.kind(nudge.suggestion());
        return contact == null || contact.name() == null
                ? words.suggestion(kind)
                : words.suggestionWith(kind, contact.name());
    }
}
