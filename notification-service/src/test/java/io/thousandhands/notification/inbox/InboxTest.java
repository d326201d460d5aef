package io.thousandhands.notification.inbox;

import static io.restassured.RestAssured.given;
import static io.thousandhands.notification.support.News.backInSight;
import static io.thousandhands.notification.support.News.contact;
import static io.thousandhands.notification.support.News.customer;
import static io.thousandhands.notification.support.News.customerWith;
import static io.thousandhands.notification.support.News.fading;
import static io.thousandhands.notification.support.News.longGone;
import static io.thousandhands.notification.support.News.merged;
import static io.thousandhands.notification.support.News.nudgeOf;
import static io.thousandhands.notification.support.News.rep;
import static io.thousandhands.notification.support.News.retracted;
import static io.thousandhands.notification.support.News.slipped;
import static io.thousandhands.notification.support.News.touch;
import static io.thousandhands.notification.support.Service.tokenOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.Event;
import io.thousandhands.contracts.event.Resting;
import io.thousandhands.notification.support.Log;
import io.thousandhands.notification.support.MovableClock;
import io.thousandhands.notification.support.Service;
import io.thousandhands.platform.rest.ReadAfter;
import io.thousandhands.platform.testing.TestStack;
import io.thousandhands.platform.topics.TopicNames;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists, who sees what in them, and the last touch beside each nudge. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "notification"))
class InboxTest {
    @Inject
    TopicNames topics;

    @Inject
    MovableClock clock;

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
        log.close();
    }

    @Test
    void aRepSeesTheirOwnAManagerTheTeamsAndSystemsAll() {
        assertThat(service.list(tokenOf(anna), "open")).containsExactly(nudge);
        assertThat(service.list(Service.tokens().manager("subject-of-" + mara), "open"))
                .containsExactly(nudge);
        assertThat(service.list(tokenOf(ben), "open")).isEmpty();
        assertThat(service.nudge(tokenOf(ben), nudge).statusCode()).isEqualTo(404);
        assertThat(service.nudge(Service.tokens().admin(), nudge).statusCode()).isEqualTo(200);
        assertThat(service.nudge(Service.tokens().system("nudges:read"), nudge).statusCode())
                .isEqualTo(200);
        assertThat(service.list(Service.tokens().admin(), "open")).isNotEmpty();
    }

    @Test
    void whoMayReadIsAskedFirst() {
        given().port(RestAssured.port).get("/api/nudges").then().statusCode(401);
        assertThat(service.get(Service.tokens().expired(), "/api/nudges").statusCode())
                .isEqualTo(401);
        assertThat(service.get(Service.tokens().system("touches:write"), "/api/nudges")
                        .statusCode())
                .isEqualTo(403);
        assertThat(service.get(Service.tokens().rep("nobody-knows"), "/api/nudges")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theMostPressingComeFirstPageByPage() {
        List<Event> news = new ArrayList<>();
        for (int n = 0; n < 120; n++) {
            UUID id = UUID.randomUUID();
            news.add(customer(id, 1, ben));
            news.add(n < 5 ? slipped(id, 1, 1) : fading(id, 1, 1));
        }
        log.tell(news);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> page(null).getString("next") != null
                        && page(page(null).getString("next")).getList("items").size() == 20);

        JsonPath first = page(null);
        JsonPath second = page(first.getString("next"));

        assertThat(first.<String>getList("items.urgency").subList(0, 5)).containsOnly("urgent");
        assertThat(first.<String>getList("items.urgency").subList(5, 100)).containsOnly("soon");
        List<String> ids = new ArrayList<>(first.getList("items.id"));
        ids.addAll(second.getList("items.id"));
        assertThat(ids).hasSize(120).doesNotHaveDuplicates();
        assertThat(second.getString("next")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?state=closed", "?cursor=rubbish", "/not-a-uuid"})
    void whatCannotBeAskedIsToldWhatToChange(String query) {
        var refused = service.get(tokenOf(anna), "/api/nudges" + query);

        assertThat(refused.statusCode()).isIn(400, 404);
        assertThat(refused.contentType()).startsWith("application/problem+json");
    }

    @Test
    void theLastTouchIsTheLatestThatReachedTheCustomerAndStillHolds() {
        Instant now = clock.instant();
        RecordMetadata last = last(log.tell(
                touch(customer, "mail", "newsletter", now.minus(Duration.ofDays(9))),
                touch(customer, "call", "call", now.minus(Duration.ofDays(5))),
                touch(customer, "try", "attempt", now.minus(Duration.ofDays(1))),
                touch(customer, "visit", "meeting", now.plus(Duration.ofDays(1)))));
        assertThat(after(last).getString("lastTouch.kind")).isEqualTo("call");

        RecordMetadata retraction = last(log.tell(retracted(customer, "call", 7)));
        assertThat(after(retraction).getString("lastTouch.kind")).isEqualTo("newsletter");

        RecordMetadata retry = last(log.tell(touch(customer, "call", "call", now.minus(Duration.ofDays(5)))));
        assertThat(after(retry).getString("lastTouch.kind")).isEqualTo("newsletter");
    }

    @Test
    void aTouchOfWhoeverIsMergedIntoTheCustomerIsALastTouchToo() {
        UUID merged = UUID.randomUUID();
        UUID mergedBefore = UUID.randomUUID();
        Instant now = clock.instant();
        log.tell(
                touch(customer, "mail/" + customer, "newsletter", now.minus(Duration.ofDays(9))),
                touch(merged, "card/" + customer, "postcard", now.minus(Duration.ofDays(5))),
                touch(mergedBefore, "call/" + customer, "call", now.minus(Duration.ofDays(2))));
        awaitLastTouch("newsletter");

        log.tell(merged(merged, 1, anna, customer), merged(mergedBefore, 1, anna, merged));
        awaitLastTouch("call");

        log.tell(customer(merged, 2, anna));
        awaitLastTouch("newsletter");
    }

    @Test
    void whoWasReachedLongestAgoAndDoesNotRestIsSuggestedInAWayThatWasNotUsedLately() {
        UUID other = UUID.randomUUID();
        UUID ada = UUID.randomUUID();
        UUID bea = UUID.randomUUID();
        UUID cyd = UUID.randomUUID();
        Instant now = clock.instant();
        Resting away = new Resting(List.of(), now.minusSeconds(60), null, "Asked for it");
        Resting noLetters = new Resting(List.of("thank_you_note"), now.minusSeconds(60), null, "Moves");
        log.tell(
                customerWith(
                        other, anna, contact(ada, "Ada"), contact(bea, "Bea", noLetters), contact(cyd, "Cyd", away)),
                touch(other, "a/" + other, "meeting", now.minus(Duration.ofDays(5)), List.of(bea)),
                touch(other, "b/" + other, "call", now.minus(Duration.ofDays(3)), List.of(ada)),
                fading(other, 1, 1));

        Awaitility.await().untilAsserted(() -> assertThat(membersOf(nudgeOf(other, 1)))
                .containsEntry("suggestedContact", Map.of("id", bea.toString(), "name", "Bea"))
                .containsEntry("suggestion", "email"));
    }

    @Test
    void whoIsLongGoneIsListedForTheOwnerAndTheirManagerUntilTheyAreTouched() {
        log.tell(longGone(customer, 2, 1));
        Awaitility.await()
                .untilAsserted(() -> assertThat(longGoneOf(tokenOf(mara))).containsExactly(customer.toString()));
        assertThat(longGoneOf(tokenOf(anna))).containsExactly(customer.toString());
        assertThat(longGoneOf(tokenOf(ben))).isEmpty();

        log.tell(backInSight(customer, 3, 1));

        Awaitility.await()
                .untilAsserted(() -> assertThat(longGoneOf(tokenOf(mara))).isEmpty());
    }

    private List<String> longGoneOf(String token) {
        return service.get(token, "/api/nudges/long-gone").jsonPath().getList("items.customer.id");
    }

    private Map<String, Object> membersOf(UUID id) {
        return service.nudge(tokenOf(anna), id).jsonPath().getMap("");
    }

    private void awaitLastTouch(String kind) {
        Awaitility.await().untilAsserted(() -> assertThat(
                        service.nudge(tokenOf(anna), nudge).jsonPath().getString("lastTouch.kind"))
                .isEqualTo(kind));
    }

    /** The nudge as it is once this record is folded. */
    private JsonPath after(RecordMetadata record) {
        return given().port(RestAssured.port)
                .auth()
                .oauth2(tokenOf(anna))
                .header(ReadAfter.NAME, ReadAfter.header(Topic.TOUCHES, record.partition(), record.offset()))
                .get("/api/nudges/" + nudge)
                .jsonPath();
    }

    private JsonPath page(@Nullable String cursor) {
        return service.get(tokenOf(ben), "/api/nudges" + (cursor == null ? "" : "?cursor=" + cursor))
                .jsonPath();
    }

    private static RecordMetadata last(List<RecordMetadata> records) {
        return records.get(records.size() - 1);
    }
}
