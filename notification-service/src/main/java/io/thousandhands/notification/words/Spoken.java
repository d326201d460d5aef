package io.thousandhands.notification.words;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Locale;

/** The words in one of the languages that are spoken here. */
public final class Spoken {

    /** English for a language that is not. */
    public static Words in(Locale locale) {
        String language = locale.getLanguage().equals("de") ? "de" : "en";
        return MessageBundles.get(Words.class, Localized.Literal.of(language));
    }

    private Spoken() {}
}
