package io.thousandhands.touch.adapter.source;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Twilio: status callbacks of calls and of messages, and messages that come in. Told as forms. */
final class Twilio implements Source {

    @Override
    public List<Reading> read(Document form, Mapping mapping, Instant receivedAt) {
        Members given = mapping.membersOf(form, form);
        return List.of(
                form.text("/MessageSid") == null && form.text("/SmsSid") == null
                        ? TwilioCalls.read(form, given, receivedAt)
                        : TwilioMessages.read(form, given, receivedAt));
    }

    @Override
    public Conclusion conclude(Facts facts) {
        return facts.all().anyMatch(fact -> fact.status().startsWith(TwilioMessages.PREFIX))
                ? TwilioMessages.conclude(facts)
                : TwilioCalls.conclude(facts);
    }

    /** Both sides; one that is no number (an app, a hidden caller) is left out. */
    static Members sides(Document form) {
        return Members.NONE.with("from.phone", number(form.text("/From"))).with("to.phone", number(form.text("/To")));
    }

    static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String number(@Nullable String address) {
        if (address == null) {
            return null;
        }
        String number = address.substring(address.indexOf(':') + 1);
        boolean isPhone = address.equals(number) || address.startsWith("whatsapp:") || address.startsWith("rcs:");
        return isPhone && number.matches("\\+?[0-9]{3,15}") ? number : null;
    }
}
