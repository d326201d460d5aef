package io.thousandhands.notification.link;

import io.thousandhands.notification.preference.Preferences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** In which language a page speaks: as the rep wants it, else as their browser does. */
@ApplicationScoped
class Languages {
    private final Preferences preferences;

    Languages(Preferences preferences) {
        this.preferences = preferences;
    }

    Locale of(UUID repId, HttpHeaders headers) {
        return spoken(preferences.of(repId).locale(), headers);
    }

    /** @param asked null: nobody said */
    static Locale spoken(@Nullable String asked, HttpHeaders headers) {
        if ("de".equals(asked) || "en".equals(asked)) {
            return Locale.forLanguageTag(asked);
        }
        boolean german = headers.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("de") || language.equals("en"))
                .findFirst()
                .filter("de"::equals)
                .isPresent();
        return german ? Locale.GERMAN : Locale.ENGLISH;
    }
}
