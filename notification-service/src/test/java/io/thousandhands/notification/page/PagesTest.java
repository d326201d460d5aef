package io.thousandhands.notification.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.thousandhands.notification.support.Service;
import io.thousandhands.platform.session.Session;
import io.thousandhands.platform.session.SessionCookie;
import io.thousandhands.platform.testing.TestStack;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers get before any script runs. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "notification"))
class PagesTest {
    @Inject
    SessionCookie cookie;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/today", "/customers/7", "/sky", "/team", "/find?q=x", "/set-up", "/set-up/reps"})
    void eachAddressOfTheInboxShowsItToWhoIsLoggedIn(String address) {
        String session = cookie.valueOf(new Session(Service.tokens().admin(), Instant.MAX.minusSeconds(1)));

        Response page = given().cookie(cookie.name(), session).get(address);

        page.then().statusCode(200).header("Cache-Control", "no-cache").contentType(startsWith("text/html"));
        given().redirects()
                .follow(false)
                .get(address)
                .then()
                .statusCode(303)
                .header("Location", startsWith("/login?return="));
    }

    @Test
    void aPageRunsWhatIsServedHereAndItsOwnImportMapAndNothingElse() {
        String session = cookie.valueOf(new Session(Service.tokens().admin(), Instant.MAX.minusSeconds(1)));

        String policy = given().cookie(cookie.name(), session).get("/today").header("Content-Security-Policy");

        assertThat(policy)
                .contains("default-src 'none'", "style-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .containsPattern("script-src 'self' 'sha256-[A-Za-z0-9+/]{43}='(;|$)")
                .doesNotContain("unsafe", "http:", "https:", "*");
    }

    @Test
    void filesOfTheInboxAreAskedAboutEachTime() {
        Response file = given().get("/app/notice.css");

        file.then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-cache"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin");
        given().header("If-Modified-Since", file.header("Last-Modified"))
                .get("/app/notice.css")
                .then()
                .statusCode(304);
    }

    @Test
    void thePagesOfTheApiStillRunWhatStandsInThem() {
        given().get("/api/docs/")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("script-src 'self' 'unsafe-inline'"));
    }
}
