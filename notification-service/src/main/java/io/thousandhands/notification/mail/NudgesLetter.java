package io.thousandhands.notification.mail;

import java.util.List;

/**
 * An e-mail about nudges, in the recipient's language.
 *
 * @param lang of it
 * @param more that it does not list
 */
public record NudgesLetter(
        String lang,
        String subject,
        String greeting,
        String intro,
        List<Item> nudges,
        int more,
        String inboxUrl,
        int linksValidForDays,
        String unsubscribeUrl) {

    /** @param urgency as the sheet of styles knows it */
    public record Item(
            String customer,
            String urgency,
            String why,
            String lastTouch,
            String suggestion,
            String customerUrl,
            String reachedUrl,
            String voicemailUrl,
            String emailSentUrl,
            String snoozeUrl) {}
}
