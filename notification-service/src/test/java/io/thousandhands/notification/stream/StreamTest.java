package io.thousandhands.notification.stream;

import static io.restassured.RestAssured.given;
import static io.thousandhands.notification.support.News.absent;
import static io.thousandhands.notification.support.News.backInSight;
import static io.thousandhands.notification.support.News.customer;
import static io.thousandhands.notification.support.News.departed;
import static io.thousandhands.notification.support.News.fading;
import static io.thousandhands.notification.support.News.nudgeOf;
import static io.thousandhands.notification.support.News.rep;
import static io.thousandhands.notification.support.News.slipped;
import static io.thousandhands.notification.support.Service.tokenOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.thousandhands.contracts.event.Rep;
import io.thousandhands.notification.support.Log;
import io.thousandhands.notification.support.MovableClock;
import io.thousandhands.notification.support.News;
import io.thousandhands.notification.support.Service;
import io.thousandhands.notification.support.Stream;
import io.thousandhands.platform.session.Session;
import io.thousandhands.platform.session.SessionCookie;
import io.thousandhands.platform.testing.TestStack;
import io.thousandhands.platform.topics.TopicNames;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What readers of streams see, through HTTP. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "notification"))
class StreamTest {
    @Inject
    TopicNames topics;

    @Inject
    MovableClock clock;

    @Inject
    Pool pool;

    @Inject
    SessionCookie cookie;

    private final UUID mara = UUID.randomUUID();
    private final UUID anna = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();
    private final UUID customer = UUID.randomUUID();
    private final UUID nudge = nudgeOf(customer, 1);

    private Log log;
    private Service service;

    @BeforeEach
    void aNudgeOfAnnasWhoReportsToMara() {
        log = new Log(topics::of);
        service = new Service(RestAssured.port);
        log.tell(rep(mara, 1, null), rep(anna, 1, mara), rep(ben, 1, null));
        log.tell(customer(customer, 1, anna), fading(customer, 1, 1));
        service.awaitState(tokenOf(anna), nudge, "open");
    }

    @AfterEach
    void close() {
        clock.reset();
        log.close();
    }

    @Test
    void aStreamBeginsWithAllThatIsOpenAndTellsEachChangeToItsEnd() {
        try (Stream annas = service.stream(tokenOf(anna))) {
            assertThat(annas.events()).singleElement().satisfies(snapshot -> assertThat(snapshot.shows(nudge))
                    .isTrue());
            assertThat(annas.response().headers().firstValue("cache-control")).contains("no-store");

            log.tell(slipped(customer, 2, 1));
            Stream.Event pressing = annas.await(event -> event.tells(nudge, "open"));
            assertThat(pressing.id()).isEqualTo(nudge + "/3");
            assertThat(pressing.data().path("urgency").asText()).isEqualTo("urgent");
            assertThat(pressing.data().path("customer").path("name").asText()).isEqualTo("Customer " + customer);

            log.tell(backInSight(customer, 3, 1));
            annas.await(event -> event.tells(nudge, "answered"));
        }
    }

    @Test
    void eachViewerHearsOfWhatTheyMaySeeAndOfWhatMovesAway() {
        try (Stream annas = service.stream(tokenOf(anna));
                Stream maras = service.stream(tokenOf(mara));
                Stream bens = service.stream(tokenOf(ben))) {
            log.tell(customer(customer, 2, ben));

            bens.await(event -> event.tells(nudge, "open"));
            Stream.Event moved = annas.await(event -> event.tells(nudge, "moved"));
            maras.await(event -> event.tells(nudge, "moved"));
            assertThat(moved.data().size()).isEqualTo(3);

            log.tell(slipped(customer, 2, 1));
            bens.await(event ->
                    event.tells(nudge, "open") && event.data().path("revision").asInt() == 5);
            assertThat(annas.events()).hasSize(2);
        }
    }

    @Test
    void answersOfOneTabAreSeenInAnother() {
        try (Stream annas = service.stream(tokenOf(anna))) {
            service.post(tokenOf(anna), "/api/nudges/" + nudge + "/dismiss", Map.of("because", "other_way"))
                    .then()
                    .statusCode(200);

            Stream.Event dismissed = annas.await(event -> event.tells(nudge, "dismissed"));
            assertThat(dismissed.data().path("because").asText()).isEqualTo("other_way");
        }
    }

    @Test
    void theStreamEndsWhenItsTokenExpires() {
        try (Stream annas = service.stream(tokenOf(anna))) {
            clock.moveBy(Duration.ofHours(2));

            annas.awaitEnd();
        }
    }

    @Test
    void theStreamOfASessionEndsWhenItsTokenExpires() {
        String session = cookie.valueOf(new Session(tokenOf(anna), Instant.MAX.minusSeconds(1)));
        try (Stream annas = Stream.open(RestAssured.port, "Cookie", cookie.name() + "=" + session)) {
            clock.moveBy(Duration.ofHours(2));

            annas.awaitEnd();
        }
    }

    @Test
    void aTokenEndsItsOwnStreamOnly() {
        Date soon = Date.from(Instant.now().plus(Duration.ofMinutes(10)));
        String shorter = Service.tokens()
                .holder("test-inbox", Map.of("sub", News.subjectOf(anna), "roles", List.of("rep"), "exp", soon));
        try (Stream first = service.stream(shorter);
                Stream second = service.stream(tokenOf(anna))) {
            clock.moveBy(Duration.ofMinutes(20));
            first.awaitEnd();

            log.tell(slipped(customer, 2, 1));
            second.await(event -> event.tells(nudge, "open"));
        }
    }

    @Test
    void aStandInIsShownWhatTheyMaySeeAndNoLongerThan() {
        try (Stream bens = service.stream(tokenOf(ben))) {
            Instant now = clock.instant();
            log.tell(absent(anna, 2, new Rep.Absence(now.minusSeconds(60), now.plus(Duration.ofMinutes(30)), ben)));
            bens.await(event -> event.shows(nudge) || event.tells(nudge, "open"));

            clock.moveBy(Duration.ofMinutes(31));
            bens.await(event -> event.tells(nudge, "moved")
                    || "snapshot".equals(event.name())
                            && !event.shows(nudge)
                            && event != bens.events().get(0));
            service.awaitState(tokenOf(anna), nudge, "open");
        }
    }

    @Test
    void whoDepartsIsShownTheDoor() {
        try (Stream annas = service.stream(tokenOf(anna))) {
            log.tell(departed(anna, 2, mara));

            annas.awaitEnd();
        }
        service.await(tokenOf(mara), nudge, Map.of("rep", Map.of("id", mara.toString(), "name", "Rep " + mara)));
    }

    @Test
    void aLostListeningConnectionIsReplacedAndNothingIsMissed() {
        try (Stream annas = service.stream(tokenOf(anna))) {
            int killed = pool.query("""
                    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                    WHERE datname = current_database() AND query LIKE '%LISTEN nudge_changed%'
                      AND pid <> pg_backend_pid()
                    """)
                    .execute()
                    .await()
                    .atMost(Duration.ofSeconds(10))
                    .rowCount();
            assertThat(killed).isEqualTo(1);

            annas.await(event ->
                    "snapshot".equals(event.name()) && event != annas.events().get(0));
            log.tell(slipped(customer, 2, 1));
            annas.await(event ->
                    event.tells(nudge, "open") || event.data().toString().contains("urgent"));
        }
    }

    @Test
    void whoMaySeeNothingGetsAProblemAndNoStream() {
        var refused = given().port(RestAssured.port)
                .auth()
                .oauth2(Service.tokens().rep("nobody-knows"))
                .get("/api/nudges/stream");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        given().port(RestAssured.port).get("/api/nudges/stream").then().statusCode(401);
        given().port(RestAssured.port)
                .auth()
                .oauth2(Service.tokens().system("touches:write"))
                .get("/api/nudges/stream")
                .then()
                .statusCode(403);
    }

    @Test
    void anIdleStreamIsKeptAlive() {
        try (Stream annas = service.stream(tokenOf(anna))) {
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !annas.comments()
                    .isEmpty());

            assertThat(annas.events()).hasSize(1);
        }
    }
}
