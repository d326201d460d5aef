package io.thousandhands.notification;

import static io.restassured.RestAssured.given;
import static io.thousandhands.notification.support.News.absent;
import static io.thousandhands.notification.support.News.backInSight;
import static io.thousandhands.notification.support.News.customer;
import static io.thousandhands.notification.support.News.customerWorth;
import static io.thousandhands.notification.support.News.fading;
import static io.thousandhands.notification.support.News.nudgeOf;
import static io.thousandhands.notification.support.News.rep;
import static io.thousandhands.notification.support.News.retracted;
import static io.thousandhands.notification.support.News.slipped;
import static io.thousandhands.notification.support.News.touch;
import static io.thousandhands.notification.support.News.workingOn;
import static io.thousandhands.notification.support.Service.tokenOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.thousandhands.contracts.event.Event;
import io.thousandhands.contracts.event.Rep;
import io.thousandhands.notification.support.Log;
import io.thousandhands.notification.support.MovableClock;
import io.thousandhands.notification.support.Service;
import io.thousandhands.platform.testing.TestStack;
import io.thousandhands.platform.topics.TopicNames;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a nudge comes before a rep's eyes, and how many do. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "notification"))
class PacingTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Inject
    TopicNames topics;

    @Inject
    MovableClock clock;

    @Inject
    Pool pool;

    private final UUID anna = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();
    private final UUID customer = UUID.randomUUID();
    private final UUID nudge = nudgeOf(customer, 1);

    private Log log;
    private Service service;

    @BeforeEach
    void annaAndBenWorkRoundTheClock() {
        log = new Log(topics::of);
        service = new Service(RestAssured.port);
        log.tell(rep(anna, 1, null), rep(ben, 1, null));
        service.awaitLogin(tokenOf(anna));
    }

    @AfterEach
    void close() {
        clock.reset();
        log.close();
    }

    @Test
    void aDayHoldsAsManyAsTheRepWantsAndTheRestIsPlannedForTheNext() {
        wantsADay(anna, 4);
        List<UUID> customers = Stream.generate(UUID::randomUUID).limit(10).toList();
        List<Event> news = new ArrayList<>();
        for (int n = 0; n < 10; n++) {
            news.add(customerWorth(customers.get(n), anna, 1_000 - n));
        }
        customers.forEach(id -> news.add(slipped(id, 1, 1)));
        log.tell(news);
        awaitCounts(4, 6);

        List<Instant> planned =
                service
                        .get(tokenOf(anna), "/api/nudges?state=waiting")
                        .jsonPath()
                        .<String>getList("items.plannedFor")
                        .stream()
                        .map(Instant::parse)
                        .toList();
        Instant midnight = clock.instant()
                .atZone(BERLIN)
                .plusDays(1)
                .truncatedTo(ChronoUnit.DAYS)
                .toInstant();
        Instant theNext = midnight.atZone(BERLIN).plusDays(1).toInstant();
        assertThat(planned).hasSize(6).containsOnly(midnight, theNext);
        assertThat(planned.get(0)).isEqualTo(midnight);

        List<UUID> open = service.list(tokenOf(anna), "open");
        customers.stream().filter(id -> open.contains(nudgeOf(id, 1))).forEach(id -> log.tell(backInSight(id, 2, 1)));
        awaitCounts(0, 6);

        clock.moveBy(Duration.between(clock.instant(), midnight));
        awaitCounts(4, 2);
    }

    @Test
    void whoWantsMoreADayGetsThemAtOnce() {
        wantsADay(anna, 1);
        UUID other = UUID.randomUUID();
        log.tell(customer(customer, 1, anna), customer(other, 1, anna), slipped(customer, 1, 1), slipped(other, 1, 1));
        awaitCounts(1, 1);

        given().auth()
                .oauth2(tokenOf(anna))
                .header("If-Match", "\"1\"")
                .contentType("application/merge-patch+json")
                .body("{\"dailyNudges\": 2}")
                .patch("/api/preferences")
                .then()
                .statusCode(200);

        awaitCounts(2, 0);
    }

    @Test
    void outsideTheirHoursNobodyIsNudgedAndTheNextHourRaises() {
        Instant now = clock.instant();
        Rep.Day tomorrow = Rep.Day.values()[
                now.atZone(ZoneOffset.UTC).plusDays(1).getDayOfWeek().ordinal()];
        log.tell(workingOn(anna, 2, tomorrow), customer(customer, 1, anna), fading(customer, 1, 1));

        Map<String, Object> waiting = service.awaitState(tokenOf(anna), nudge, "waiting");
        Instant opening = now.atZone(ZoneOffset.UTC)
                .plusDays(1)
                .truncatedTo(ChronoUnit.DAYS)
                .toInstant();
        assertThat(waiting).containsEntry("plannedFor", opening.toString()).doesNotContainKey("raisedAt");
        assertThat(service.list(tokenOf(anna), "open")).isEmpty();

        clock.moveBy(Duration.between(clock.instant(), opening));
        Map<String, Object> raised = service.awaitState(tokenOf(anna), nudge, "open");
        assertThat(Instant.parse(String.valueOf(raised.get("raisedAt")))).isAfterOrEqualTo(opening);
    }

    @Test
    void anAttemptHoldsForABusinessDayAndTheNudgeComesBackByItself() {
        log.tell(customer(customer, 1, anna), fading(customer, 1, 1));
        service.awaitState(tokenOf(anna), nudge, "open");
        Instant tried = clock.instant().minusSeconds(5);

        log.tell(touch(customer, "try/" + customer, "attempt", tried));

        service.await(
                tokenOf(anna),
                nudge,
                Map.of("heldUntil", tried.plus(1, ChronoUnit.DAYS).toString()));
        clock.moveBy(Duration.ofDays(1));
        awaitNothingHolds();
    }

    @Test
    void aPlannedTouchHoldsAndCallingItOffLiftsThat() {
        Instant planned = clock.instant().plusSeconds(3_600);
        log.tell(customer(customer, 1, anna), touch(customer, "visit/" + customer, "meeting", planned));
        awaitTouch();
        log.tell(fading(customer, 1, 1));
        service.await(tokenOf(anna), nudge, Map.of("state", "waiting", "heldUntil", planned.toString()));

        log.tell(retracted(customer, "visit/" + customer, 7));

        service.awaitState(tokenOf(anna), nudge, "open");
    }

    @Test
    void whileTheOwnerIsAwayTheStandInIsNudgedAndTheOwnerAfterwards() {
        log.tell(customer(customer, 1, anna), fading(customer, 1, 1));
        service.awaitState(tokenOf(anna), nudge, "open");
        Instant now = clock.instant();

        log.tell(absent(anna, 2, new Rep.Absence(now.plusSeconds(600), now.plusSeconds(7_200), ben)));
        clock.moveBy(Duration.ofMinutes(11));
        awaitOpenOf(ben);

        clock.moveBy(Duration.ofHours(2));
        awaitOpenOf(anna);
    }

    private void wantsADay(UUID repId, int nudges) {
        pool.preparedQuery("INSERT INTO preference (rep_id, version, daily_nudges) VALUES ($1, 1, $2)")
                .execute(Tuple.of(repId, nudges))
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    /** Topics are read in no order: cadence-service knew of it, this service may not yet. */
    private void awaitTouch() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> pool.preparedQuery("SELECT 1 FROM touch WHERE customer_id = $1")
                                .execute(Tuple.of(customer))
                                .await()
                                .atMost(Duration.ofSeconds(10))
                                .rowCount()
                        == 1);
    }

    private void awaitCounts(int open, int waiting) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(service.list(tokenOf(anna), "open")).hasSize(open);
            assertThat(service.list(tokenOf(anna), "waiting")).hasSize(waiting);
        });
    }

    private void awaitNothingHolds() {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        service.nudge(tokenOf(anna), nudge).jsonPath().<Map<String, Object>>get(""))
                .containsEntry("state", "open")
                .doesNotContainKey("heldUntil"));
    }

    private void awaitOpenOf(UUID repId) {
        service.await(
                Service.tokens().admin(),
                nudge,
                Map.of("state", "open", "rep", Map.of("id", repId.toString(), "name", "Rep " + repId)));
    }
}
