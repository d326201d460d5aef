package io.thousandhands.notification.chat;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Locale;

/** The words of a language. */
public final class ChatLanguage {
    private static final String GERMAN = Locale.GERMAN.getLanguage();
    private static final String ENGLISH = Locale.ENGLISH.getLanguage();

    /** English for a language that is not spoken here. */
    public static ChatWords of(Locale locale) {
        String language = locale.getLanguage().equals(GERMAN) ? GERMAN : ENGLISH;
        return MessageBundles.get(ChatWords.class, Localized.Literal.of(language));
    }

    private ChatLanguage() {}
}
