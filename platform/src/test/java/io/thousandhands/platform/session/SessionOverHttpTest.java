package io.thousandhands.platform.session;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.thousandhands.platform.sealing.Sealer;
import io.thousandhands.platform.testing.Backends;
import io.thousandhands.platform.testing.TestStack;
import io.thousandhands.platform.testing.Tokens;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class SessionOverHttpTest {
    private static final String PATH = "/api/samples";
    private static final String PURPOSE = "session";
    private static final String FORMER = "of-last-year";

    @Inject
    SessionCookie cookie;

    @Inject
    CookieSealer sealer;

    @Inject
    SessionConfig config;

    private final Tokens tokens = Backends.get().issuer().tokenFor();

    @Test
    void whoIsLoggedInReads() {
        with(sessionOf(tokens.admin())).get(PATH + "/viewer").then().statusCode(200);
    }

    @Test
    void whatSomebodyIsShownByACookieIsKeptByNoCache() {
        with(sessionOf(tokens.admin())).get(PATH + "/viewer").then().header("Cache-Control", "no-store");
    }

    @Test
    void whoIsLoggedInWritesFromAPageOfOurs() {
        fromOurPage(with(sessionOf(tokens.admin()))).post(PATH).then().statusCode(200);
    }

    /** As browsers do that are not told by an encrypted address. */
    @Test
    void whoIsLoggedInWritesFromAPageOfOursThatOnlyNamesItsOrigin() {
        writing(with(sessionOf(tokens.admin())))
                .header(OwnPage.HEADER, "1")
                .header("Origin", "http://localhost:" + RestAssured.port)
                .post(PATH)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "X-Thousand-Hands, 1, Sec-Fetch-Site, cross-site",
        "X-Thousand-Hands, 1, Sec-Fetch-Site, same-site",
        "X-Thousand-Hands, 1, Origin, https://evil.example",
        "X-Thousand-Hands, 1, Origin, null",
        "X-Thousand-Hands, 1, Accept, */*",
        "X-Thousand-Hands, 0, Sec-Fetch-Site, same-origin",
        "Accept, */*, Sec-Fetch-Site, same-origin"
    })
    void whatAForeignPageMaySendWithOurCookieIsRefused(String one, String value, String other, String otherValue) {
        var request =
                writing(with(sessionOf(tokens.admin()))).header(one, value).header(other, otherValue);

        request.post(PATH).then().statusCode(403).body("type", endsWith(":foreign-page"));
    }

    @Test
    void aBearerTokenNeedsNoPageOfOurs() {
        writing(with(sessionOf(tokens.forged())))
                .auth()
                .oauth2(tokens.admin())
                .header("Sec-Fetch-Site", "cross-site")
                .post(PATH)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1.", "1.AAAA", "2.AAAA", ".", "1.%%%"})
    void aCookieThatIsNotOursIsNoSession(String value) {
        with(value).get(PATH + "/viewer").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void aCookieThatWasTamperedWithOrIsForSomethingElseIsNoSession() {
        String good = sessionOf(tokens.admin());
        char last = good.charAt(good.length() - 3);
        String tampered =
                good.substring(0, good.length() - 3) + (last == 'A' ? 'B' : 'A') + good.substring(good.length() - 2);

        with(tampered).get(PATH + "/viewer").then().statusCode(401);
        with(sealer.seal("other", "0 " + tokens.admin()))
                .get(PATH + "/viewer")
                .then()
                .statusCode(401);
    }

    @Test
    void whoLoggedInBeforeTheKeyWasReplacedStaysLoggedIn() {
        String content = sealer.open(PURPOSE, sessionOf(tokens.admin())).orElseThrow();
        String former = Objects.requireNonNull(config.formerKeys().get(FORMER));
        byte[] sealed = new Sealer("test", FORMER, former, Map.of(), new SecureRandom())
                .seal(UUID.nameUUIDFromBytes(PURPOSE.getBytes(UTF_8)), content.getBytes(UTF_8));

        String value = FORMER + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);

        with(value).get(PATH + "/viewer").then().statusCode(200);
    }

    @Test
    void theTokenInASessionIsLookedAtAsAnyOther() {
        Map.of("expired", tokens.expired(), "foreign", tokens.forAnotherAudience(), "unsigned", tokens.unsigned())
                .forEach((what, token) ->
                        with(sessionOf(token)).get(PATH + "/viewer").then().statusCode(401));
    }

    private String sessionOf(String token) {
        return cookie.valueOf(new Session(token, Instant.EPOCH));
    }

    private RequestSpecification with(String value) {
        return given().cookie(cookie.name(), value);
    }

    private static RequestSpecification fromOurPage(RequestSpecification request) {
        return writing(request).header(OwnPage.HEADER, "1").header("Sec-Fetch-Site", "same-origin");
    }

    private static RequestSpecification writing(RequestSpecification request) {
        return request.contentType(ContentType.JSON).body("{}");
    }
}
