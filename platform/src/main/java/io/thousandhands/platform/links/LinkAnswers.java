package io.thousandhands.platform.links;

import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.problem.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the form on a link's page is answered. A browser is led (303) to a page that says in words what became of it, so that
 * loading that page again posts nothing; anybody else hears what REST says.
 */
public final class LinkAnswers {
    /** Where notification-service shows outcomes; what follows is {@link #DONE} or the end of a problem's type. */
    public static final String OUTCOMES = "/links/outcomes/";

    public static final String DONE = "done";

    private static final Set<String> LANGUAGES = Set.of("en", "de");

    /** @param language in which the page spoke; null: unknown */
    public static Response of(HttpHeaders headers, @Nullable String language, Supplier<Response> work) {
        boolean inWords = wantsPage(headers);
        try {
            Response answer = work.get();
            return inWords ? page(DONE, language) : answer;
        } catch (ProblemException refused) {
            if (!inWords) {
                throw refused;
            }
            return page(endOf(refused.problem()), language);
        }
    }

    private static boolean wantsPage(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream().anyMatch(MediaType.TEXT_HTML_TYPE::equals);
    }

    private static Response page(String outcome, @Nullable String language) {
        String asked = language != null && LANGUAGES.contains(language) ? "?lang=" + language : "";
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, OUTCOMES + outcome + asked)
                .build();
    }

    private static String endOf(Problem problem) {
        return problem.type().substring(problem.type().lastIndexOf(':') + 1);
    }

    private LinkAnswers() {}
}
