package io.thousandhands.notification.feed;

import static io.restassured.RestAssured.given;
import static io.thousandhands.notification.support.News.customer;
import static io.thousandhands.notification.support.News.fading;
import static io.thousandhands.notification.support.News.nudgeOf;
import static io.thousandhands.notification.support.News.rep;
import static io.thousandhands.notification.support.Service.tokenOf;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.thousandhands.notification.support.Log;
import io.thousandhands.notification.support.Service;
import io.thousandhands.platform.testing.TestStack;
import io.thousandhands.platform.topics.TopicNames;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The secret address, and who is told what under it. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "notification"))
class FeedTest {
    private static final String FEED = "/api/preferences/feed";

    @Inject
    TopicNames topics;

    private final UUID anna = UUID.randomUUID();
    private final UUID customer = UUID.randomUUID();

    private Log log;
    private Service service;

    @BeforeEach
    void aNudgeOfAnnas() {
        log = new Log(topics::of);
        service = new Service(RestAssured.port);
        log.tell(rep(anna, 1, null), customer(customer, 1, anna), fading(customer, 1, 1));
        service.awaitState(tokenOf(anna), nudgeOf(customer, 1), "open");
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void whoeverHasTheAddressReadsTheRepsNudges() {
        String feed = made();

        Response read = read(feed);

        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.contentType()).isEqualTo("text/calendar;charset=UTF-8");
        VEvent event = Biweekly.parse(read.asString()).first().getEvents().get(0);
        assertThat(event.getUid().getValue()).isEqualTo(nudgeOf(customer, 1) + "@thousand-hands");
        assertThat(event.getSummary().getValue()).isEqualTo("Customer " + customer + ": call");
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();

        Response again = given().port(RestAssured.port)
                .header("If-None-Match", read.header("ETag"))
                .get(feed);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.header("Cache-Control")).contains("private");
    }

    @Test
    void anAddressThatWasReplacedOrRevokedIsFoundNoMore() {
        String first = made();
        String second = made();
        assertThat(read(first).statusCode()).isEqualTo(404);
        assertThat(read(second).statusCode()).isEqualTo(200);
        assertThat(service.get(tokenOf(anna), FEED).asString())
                .contains("\"on\"")
                .doesNotContain("/feeds/");

        given().port(RestAssured.port)
                .auth()
                .oauth2(tokenOf(anna))
                .delete(FEED)
                .then()
                .statusCode(204);

        assertThat(read(second).statusCode()).isEqualTo(404);
        assertThat(service.get(tokenOf(anna), FEED).jsonPath().getString("state"))
                .isEqualTo("off");
    }

    @Test
    void whoAsksTooOftenIsToldToWait() {
        String feed = "/feeds/no-such-" + UUID.randomUUID() + ".ics";
        for (int n = 0; n < 30; n++) {
            assertThat(read(feed).statusCode()).isEqualTo(404);
        }

        Response refused = read(feed);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isNotBlank();
    }

    private String made() {
        String url = service.post(tokenOf(anna), FEED, Map.of())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("url");
        return URI.create(url).getPath();
    }

    private static Response read(String path) {
        return given().port(RestAssured.port).get(path);
    }
}
