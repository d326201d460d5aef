package io.thousandhands.notification.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * Pages of a few words for people who are not logged in, so that the inbox cannot speak to them. They need no script. Their
 * words are in {@code notices*.properties}, their look is the inbox's.
 */
@ApplicationScoped
class Notices {
    private static final String TEXTS = "login/notices";
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private final String template = read("/login/notice.html");

    /** @param languages as the browser prefers them; null: English */
    Response page(int status, String notice, @Nullable String languages) {
        Locale language = languageOf(languages);
        ResourceBundle texts = ResourceBundle.getBundle(
                TEXTS, language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String page = template.replace("{language}", language.getLanguage())
                .replace("{title}", texts.getString(notice + ".title"))
                .replace("{text}", texts.getString(notice + ".text"))
                .replace("{action}", texts.getString("log-in"));
        return Response.status(status)
                .entity(page)
                .type("text/html;charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Locale languageOf(@Nullable String languages) {
        try {
            Locale known = languages == null ? null : Locale.lookup(Locale.LanguageRange.parse(languages), LANGUAGES);
            return known == null ? Locale.ENGLISH : known;
        } catch (IllegalArgumentException malformed) {
            return Locale.ENGLISH;
        }
    }

    private static String read(String resource) {
        try (InputStream page = Objects.requireNonNull(Notices.class.getResourceAsStream(resource), resource)) {
            return new String(page.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
