package io.thousandhands.notification.link;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.thousandhands.notification.link.LinkTemplates.Outcome;
import io.thousandhands.notification.preference.Preferences;
import io.thousandhands.notification.words.Spoken;
import io.thousandhands.notification.words.Words;
import io.thousandhands.platform.links.Link;
import io.thousandhands.platform.links.Link.Purpose;
import io.thousandhands.platform.links.Links;
import io.thousandhands.platform.links.Verdict;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.problem.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The pages behind links. They are for browsers, not part of the interface. */
@Path("/links")
@Blocking
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class LinkPages {
    private static final String ONE_CLICK = "One-Click";
    private static final Pattern OUTCOME = Pattern.compile("[a-z-]{1,40}");
    /** Nothing is loaded but our own style sheet, nothing is run, and the form reaches no other address. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Links links;
    private final Questions questions;
    private final Languages languages;
    private final Preferences preferences;

    LinkPages(Links links, Questions questions, Languages languages, Preferences preferences) {
        this.links = links;
        this.questions = questions;
        this.languages = languages;
        this.preferences = preferences;
    }

    /** Asks, and does nothing: scanners of mail come here too. */
    @GET
    @Path("{token}")
    @Operation(hidden = true)
    public Response ask(@PathParam("token") String token, @Context HttpHeaders headers) {
        Verdict verdict = links.verdictOn(token);
        if (verdict instanceof Verdict.Good good) {
            return asked(good.link(), token, headers);
        }
        if (verdict instanceof Verdict.Expired expired) {
            return outcome(410, "link-expired", languages.of(expired.link().repId(), headers));
        }
        return outcome(404, "bad-link", Languages.spoken(null, headers));
    }

    private Response asked(Link link, String token, HttpHeaders headers) {
        Locale locale = languages.of(link.repId(), headers);
        try {
            return page(200, LinkTemplates.confirm(questions.of(link, token, locale)), locale);
        } catch (ProblemException refused) {
            int status = refused.problem().status();
            return outcome(status, status == 404 ? "not-found" : "forbidden", locale);
        }
    }

    /** A mail program stops e-mails in its reader's place (RFC 8058): answered without a redirect. */
    @POST
    @Path("{token}")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @Operation(hidden = true)
    public Response stop(
            @PathParam("token") String token,
            @RestForm("List-Unsubscribe") @Nullable String how,
            @Context HttpHeaders headers) {
        if (!ONE_CLICK.equals(how)) {
            throw Problem.badRequest("bad-link", "Send List-Unsubscribe=One-Click, or use the page's form.")
                    .toException();
        }
        Link link = links.required(token, EnumSet.of(Purpose.UNSUBSCRIBE));
        preferences.stopMail(link.repId());
        return outcome(200, "done", languages.of(link.repId(), headers));
    }

    /** What became of a form; services lead browsers here. */
    @GET
    @Path("outcomes/{outcome}")
    @Operation(hidden = true)
    public Response became(
            @PathParam("outcome") String outcome,
            @QueryParam("lang") @Nullable String lang,
            @Context HttpHeaders headers) {
        String known = OUTCOME.matcher(outcome).matches() ? outcome : "other";
        return outcome(200, known, Languages.spoken(lang, headers));
    }

    private static Response outcome(int status, String outcome, Locale locale) {
        Words words = Spoken.in(locale);
        Outcome page = new Outcome(locale.getLanguage(), words.outcomeTitle(outcome), words.outcomeText(outcome));
        return page(status, LinkTemplates.outcome(page), locale);
    }

    /** The address is a key to what it does: it is kept nowhere, and told to nobody. */
    private static Response page(int status, TemplateInstance page, Locale locale) {
        return Response.status(status)
                .entity(page.setLocale(locale).render())
                .type("text/html; charset=utf-8")
                .language(locale)
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
