package io.thousandhands.notification.login;

import static io.thousandhands.notification.support.Browser.linkOf;
import static io.thousandhands.notification.support.News.rep;
import static io.thousandhands.notification.support.News.subjectOf;
import static io.thousandhands.notification.support.Service.tokenOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.thousandhands.notification.support.Browser;
import io.thousandhands.notification.support.Log;
import io.thousandhands.notification.support.MovableClock;
import io.thousandhands.notification.support.Service;
import io.thousandhands.platform.rest.PublicUrl;
import io.thousandhands.platform.testing.TestStack;
import io.thousandhands.platform.topics.TopicNames;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logging in, staying and going, with a real issuer. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "notification"))
class LoginTest {
    private static final String SESSION = "th-session";

    @Inject
    TopicNames topics;

    @Inject
    MovableClock clock;

    @Inject
    PublicUrl publicUrl;

    private final UUID mara = UUID.randomUUID();
    private final UUID anna = UUID.randomUUID();
    private Log log;
    private Browser browser;

    @BeforeEach
    void annaReportsToMara() {
        log = new Log(topics::of);
        log.tell(rep(mara, 1, null), rep(anna, 1, mara));
        new Service(RestAssured.port).awaitLogin(tokenOf(anna));
        browser = new Browser(RestAssured.port, publicUrl.url());
    }

    @AfterEach
    void close() {
        clock.reset();
        log.close();
    }

    @Test
    void whoOpensAPageLogsInAndComesBackToIt() {
        HttpResponse<String> page = browser.logIn("/customers/7?tab=facts", subjectOf(anna), "rep");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().toString()).endsWith("/customers/7?tab=facts");
        assertThat(page.body()).contains("<title>Thousand Hands</title>");
        JsonNode me = json(browser.fetch("GET", "/api/me"));
        assertThat(me.path("repId").asText()).isEqualTo(anna.toString());
        assertThat(me.path("name").asText()).isEqualTo("Rep " + anna);
        assertThat(me.path("timeZone").asText()).isNotBlank();
        assertThat(me.path("roles")).hasToString("[\"rep\"]");
        assertThat(me.path("team").asBoolean()).isFalse();
        assertThat(browser.fetch("GET", "/api/nudges").statusCode()).isEqualTo(200);
    }

    @Test
    void whoLeadsHasATeamAndAnAdministratorNeedsNoRep() {
        browser.logIn("/", subjectOf(mara), "manager");
        assertThat(json(browser.fetch("GET", "/api/me")).path("team").asBoolean())
                .isTrue();

        Browser another = new Browser(RestAssured.port, publicUrl.url());
        another.logIn("/", "ada", "admin");
        JsonNode ada = json(another.fetch("GET", "/api/me"));
        assertThat(ada.path("repId").isMissingNode() || ada.path("repId").isNull())
                .isTrue();
        assertThat(ada.path("name").asText()).isEqualTo("ada");
        assertThat(ada.path("login").path("subject").asText()).isEqualTo("ada");
        assertThat(ada.path("login").path("issuer").asText()).startsWith("http");
    }

    @Test
    void theIssuerIsAskedWithProofKeyStateAndNonceAndTokensAreNeverShown() {
        browser.logIn("/today", subjectOf(anna), "rep");

        String asked = browser.seen().stream()
                .flatMap(answer -> answer.headers().firstValue("location").stream())
                .filter(link -> link.contains("/authorize"))
                .findFirst()
                .orElseThrow();
        assertThat(asked).contains("code_challenge_method=S256", "code_challenge=", "state=", "nonce=");
        assertThat(browser.seen())
                .allSatisfy(answer ->
                        assertThat(answer.body() + answer.headers().map()).doesNotContain("eyJ"));
        assertThat(browser.cookie(SESSION).orElseThrow().isHttpOnly()).isTrue();
        assertThat(setCookies()).allSatisfy(cookie -> assertThat(cookie).contains("HTTPOnly", "SameSite=Lax"));
        assertThat(setCookies().filter(cookie -> cookie.startsWith("th-renewal")))
                .allSatisfy(cookie -> assertThat(cookie).contains("Path=/login"));
    }

    @Test
    void whatAForeignPageMakesTheBrowserSendIsRefused() {
        browser.logIn("/", subjectOf(anna), "rep");
        String snooze = "/api/nudges/" + UUID.randomUUID() + "/snooze";

        assertThat(browser.fetchFromElsewhere("POST", snooze).statusCode()).isEqualTo(403);
        assertThat(browser.fetchFromElsewhere("POST", "/login/refresh").statusCode())
                .isEqualTo(403);
        assertThat(browser.fetchFromElsewhere("POST", "/logout").statusCode()).isEqualTo(403);
        assertThat(browser.fetch("GET", "/api/me").statusCode()).isEqualTo(200);
    }

    @Test
    void whoGoesIsLoggedOutHereAndAtTheIssuer() {
        browser.logIn("/", subjectOf(anna), "rep");

        HttpResponse<String> gone = browser.fetch("POST", "/logout");

        assertThat(gone.body()).doesNotContain("eyJ");
        String next = json(gone).path("next").asText();
        assertThat(linkOf(browser.open(next)))
                .contains("/endsession", "id_token_hint=eyJ", "post_logout_redirect_uri=");
        assertThat(linkOf(browser.open(next))).isEqualTo("/logged-out");
        assertThat(Stream.of(SESSION, "th-renewal", "th-farewell").map(browser::cookie))
                .allMatch(Optional::isEmpty);
        assertThat(browser.fetch("GET", "/api/me").statusCode()).isEqualTo(401);
        assertThat(browser.fetch("POST", "/login/refresh").statusCode()).isEqualTo(401);
        assertThat(browser.open("/logged-out").body()).contains("You are logged out");
    }

    @Test
    void whoseTokenExpiredIsRenewedWithoutTheIssuersPage() {
        browser.logIn("/", subjectOf(anna), "rep");
        browser.lose(SESSION);
        assertThat(browser.fetch("GET", "/api/me").statusCode()).isEqualTo(401);

        HttpResponse<String> renewed = browser.fetch("POST", "/login/refresh");

        assertThat(renewed.statusCode()).isEqualTo(200);
        assertThat(json(renewed).path("until").asText()).isNotBlank();
        assertThat(browser.fetch("GET", "/api/me").statusCode()).isEqualTo(200);
    }

    /** The issuer takes each refresh token once. */
    @Test
    void windowsThatRenewAtTheSameTimeAllGoOn() {
        browser.logIn("/", subjectOf(anna), "rep");

        var renewals = IntStream.range(0, 4)
                .mapToObj(window -> CompletableFuture.supplyAsync(() -> browser.fetch("POST", "/login/refresh")))
                .toList();

        assertThat(renewals).extracting(renewal -> renewal.join().statusCode()).containsOnly(200);
        assertThat(browser.fetch("POST", "/login/refresh").statusCode()).isEqualTo(200);
    }

    @Test
    void aPageThatIsOpenedWithAnExpiredTokenIsShownAfterARenewal() {
        browser.logIn("/", subjectOf(anna), "rep");
        browser.lose(SESSION);

        HttpResponse<String> login = browser.open(linkOf(browser.open("/sky")));

        assertThat(linkOf(login)).endsWith("/sky");
        assertThat(browser.open("/sky").statusCode()).isEqualTo(200);
    }

    @Test
    void whoWasAwayOverNightLogsInAgain() {
        browser.logIn("/", subjectOf(anna), "rep");
        clock.moveBy(Duration.ofHours(13));

        assertThat(browser.fetch("POST", "/login/refresh").statusCode()).isEqualTo(401);
        assertThat(linkOf(browser.open("/today"))).startsWith("/login");
        assertThat(linkOf(browser.open("/login"))).contains("/authorize");
    }

    @Test
    void whoHasNoRoleIsToldSoInTheirLanguage() {
        HttpResponse<String> refused = browser.logIn("/", "visitor");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("You have no role here yet");
        assertThat(browser.cookie(SESSION)).isEmpty();
    }

    @Test
    void anAnswerThatNobodyHereAskedForIsNoLogin() {
        String wayBack = linkOf(browser.say(linkOf(browser.open("/login")), subjectOf(anna), "rep"));
        Browser victim = new Browser(RestAssured.port, publicUrl.url());

        HttpResponse<String> refused = victim.open(wayBack);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(victim.cookie(SESSION)).isEmpty();
        assertThat(victim.open("/login/callback?error=access_denied").statusCode())
                .isEqualTo(400);
        assertThat(browser.open(wayBack.replaceAll("code=[^&]*", "code=guessed"))
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https%3A%2F%2Fevil.example%2F", "%2F%2Fevil.example", "%2F%5Cevil.example"})
    void nobodyIsSentElsewhereByALogin(String wish) {
        HttpResponse<String> page = browser.logIn("/login?return=" + wish, subjectOf(anna), "rep");

        assertThat(page.uri().getPath()).isEqualTo("/");
        assertThat(linkOf(browser.open("/login?return=" + wish))).isEqualTo("/");
    }

    private Stream<String> setCookies() {
        return browser.seen().stream()
                .map(answer -> answer.headers().allValues("set-cookie"))
                .flatMap(List::stream);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return new ObjectMapper().readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
