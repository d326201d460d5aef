package io.thousandhands.notification.link;

import static io.restassured.RestAssured.given;
import static io.thousandhands.notification.support.News.backInSight;
import static io.thousandhands.notification.support.News.fading;
import static io.thousandhands.notification.support.News.named;
import static io.thousandhands.notification.support.News.nudgeOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.thousandhands.notification.support.ARep;
import io.thousandhands.notification.support.Log;
import io.thousandhands.notification.support.MovableClock;
import io.thousandhands.notification.support.Service;
import io.thousandhands.platform.links.Link;
import io.thousandhands.platform.links.Link.Purpose;
import io.thousandhands.platform.links.Links;
import io.thousandhands.platform.testing.TestStack;
import io.thousandhands.platform.topics.TopicNames;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Links from e-mails, opened by people, by scanners, and by whoever tries. Nobody here is logged in. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "notification"))
class LinksTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Inject
    TopicNames topics;

    @Inject
    MovableClock clock;

    @Inject
    Links links;

    private final ARep anna = ARep.named("Anna");
    private final UUID customer = UUID.randomUUID();
    private final UUID nudge = nudgeOf(customer, 1);

    private Log log;
    private Service service;

    @BeforeEach
    void aNudgeOfAnnas() {
        log = new Log(topics::of);
        service = new Service(RestAssured.port);
        log.tell(anna.changed(1), named("Caf\u00e9 <script>", customer, 1, anna.id(), null), fading(customer, 1, 1));
        service.awaitState(anna.token(), nudge, "open");
    }

    @AfterEach
    void close() {
        clock.reset();
        log.close();
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void openingALinkAsksAndDoesNothing(Purpose purpose) {
        Response page = browser().get("/links/" + linkFor(purpose));

        page.then()
                .statusCode(200)
                .contentType("text/html; charset=utf-8")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store");
        assertThat(page.asString())
                .contains("<html lang=\"de\">", "<form method=\"post\"", linkFor(purpose))
                .doesNotContain("<script");
        service.nudge(anna.token(), nudge).then().body("state", equalTo("open")).body("revision", equalTo(revision()));
        service.get(anna.token(), "/api/preferences").then().body("mail.mode", equalTo("digest"));
    }

    @Test
    void thePageOfATouchNamesTheCustomerAndPostsToTheDoorForTouches() {
        String page = browser().get("/links/" + linkFor(Purpose.VOICEMAIL)).asString();

        assertThat(page)
                .contains("Haben Sie Caf\u00e9 &lt;script&gt; auf die Mailbox gesprochen?")
                .contains("action=\"/api/touches/by-link\"");
    }

    @Test
    void aNudgeIsPutOffToTheBeginningOfADayOfTheReps() {
        Response posted = post(linkFor(Purpose.SNOOZE), "3");

        posted.then().statusCode(303).header("Location", containsString("/links/outcomes/done?lang=de"));
        Instant threeDays = LocalDate.ofInstant(clock.instant(), BERLIN)
                .plusDays(3)
                .atStartOfDay(BERLIN)
                .toInstant();
        service.nudge(anna.token(), nudge)
                .then()
                .body("state", equalTo("snoozed"))
                .body("snoozedUntil", equalTo(threeDays.toString()));
    }

    @Test
    void whatHasEndedOrIsNoChoiceIsSaidInWords() {
        post(linkFor(Purpose.SNOOZE), "400").then().header("Location", containsString("/outcomes/invalid"));
        log.tell(backInSight(customer, 2, 1));
        service.awaitState(anna.token(), nudge, "answered");

        String ended = post(linkFor(Purpose.SNOOZE), "1").header("Location");

        assertThat(ended).contains("/links/outcomes/nudge-ended");
        browser()
                .get("/links/outcomes/nudge-ended?lang=en")
                .then()
                .body(containsString("There is nothing left to do."));
        browser().get("/links/outcomes/%3Cscript%3E").then().statusCode(200).body(containsString("nicht geklappt"));
    }

    @Test
    void mailsAreStoppedByTheFormAndByOneClickOfAMailProgram() {
        given().formParam("List-Unsubscribe", "One-Click")
                .post("/links/" + linkFor(Purpose.UNSUBSCRIBE))
                .then()
                .statusCode(200);
        service.get(anna.token(), "/api/preferences").then().body("mail.mode", equalTo("off"));

        post(linkFor(Purpose.UNSUBSCRIBE), "").then().statusCode(303);
        given().formParam("List-Unsubscribe", "One-Click")
                .post("/links/" + linkFor(Purpose.SNOOZE))
                .then()
                .statusCode(400);
    }

    @Test
    void expiredAndForgedLinksAndThoseOfSomebodyElsesNudgeDoNothing() {
        String link = linkFor(Purpose.SNOOZE);
        browser()
                .get("/links/" + link.substring(0, link.length() - 1) + "_")
                .then()
                .statusCode(404);
        ARep ben = ARep.named("Ben");
        log.tell(ben.changed(1));
        service.awaitLogin(ben.token());
        given().formParam("link", linkOf(ben.id(), Purpose.SNOOZE))
                .formParam("days", "1")
                .post("/api/nudges/by-link")
                .then()
                .statusCode(404);
        Response bens = browser().get("/links/" + linkOf(ben.id(), Purpose.REACHED));
        assertThat(bens.statusCode()).isEqualTo(404);
        assertThat(bens.asString()).doesNotContain("&lt;script&gt;", "<form");
        clock.moveBy(Duration.ofDays(8));
        browser().get("/links/" + link).then().statusCode(410).body(containsString("abgelaufen"));
        post(link, "1").then().header("Location", containsString("/outcomes/link-expired"));
        service.nudge(anna.token(), nudge).then().body("state", equalTo("open"));
    }

    private String linkFor(Purpose purpose) {
        return linkOf(anna.id(), purpose);
    }

    private String linkOf(UUID repId, Purpose purpose) {
        Instant expiresAt = LocalDate.ofInstant(clock.instant(), BERLIN)
                .plusDays(7)
                .atStartOfDay(BERLIN)
                .toInstant();
        return links.sign(new Link(purpose, repId, nudge, customer, expiresAt));
    }

    private int revision() {
        return service.nudge(anna.token(), nudge).jsonPath().getInt("revision");
    }

    private static RequestSpecification browser() {
        return given().redirects()
                .follow(false)
                .accept("text/html")
                .header("Accept-Language", "de-AT,de;q=0.9,en;q=0.5");
    }

    private static Response post(String link, String days) {
        var form = browser().formParam("link", link).formParam("lang", "de");
        return (days.isEmpty() ? form : form.formParam("days", days)).post("/api/nudges/by-link");
    }
}
