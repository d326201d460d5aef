package io.thousandhands.notification.mail;

import java.util.List;

/**
 * A manager's e-mail about customers who are long gone, in their language.
 *
 * @param lang of it
 * @param more that it does not list
 */
public record LongGoneLetter(
        String lang,
        String subject,
        String greeting,
        String intro,
        List<Item> gone,
        int more,
        String teamUrl,
        String unsubscribeUrl) {

    /** @param line who, whose, since when */
    public record Item(String line, String customerUrl) {}
}
