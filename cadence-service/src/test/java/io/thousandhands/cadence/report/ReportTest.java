package io.thousandhands.cadence.report;

import static io.thousandhands.cadence.fixtures.Events.aCall;
import static io.thousandhands.cadence.fixtures.Events.aCustomer;
import static io.thousandhands.cadence.fixtures.Events.aRep;
import static io.thousandhands.cadence.fixtures.Events.aRestingCustomer;
import static io.thousandhands.cadence.fixtures.Events.aTouch;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.thousandhands.cadence.fixtures.Api;
import io.thousandhands.cadence.fixtures.Log;
import io.thousandhands.cadence.fixtures.MovableClock;
import io.thousandhands.cadence.fixtures.ServiceTest;
import io.thousandhands.cadence.fixtures.Settled;
import io.thousandhands.contracts.Topic;
import io.thousandhands.platform.testing.Backends;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A manager, two reps of hers, and a customer in each state for the first rep, touched 10, 80 and 200 days ago. */
@ServiceTest
class ReportTest {
    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    Log log;

    @Inject
    MovableClock clock;

    @Inject
    Settled settled;

    private final UUID manager = UUID.randomUUID();
    private final UUID rep = UUID.randomUUID();
    private final UUID otherRep = UUID.randomUUID();
    private final UUID inSight = UUID.randomUUID();
    private final UUID fading = UUID.randomUUID();
    private final UUID outOfSight = UUID.randomUUID();

    @BeforeEach
    void aTeamAndItsCustomers() {
        String issuer = Backends.get().issuer().issuer();
        settled.after(
                log.tell(Topic.REPS, aRep(manager, manager.toString(), null, issuer)),
                log.tell(Topic.REPS, aRep(rep, rep.toString(), manager, issuer)),
                log.tell(Topic.REPS, aRep(otherRep, otherRep.toString(), manager, issuer)));
        aCustomerOfTheRep(inSight, 10);
        aCustomerOfTheRep(fading, 80);
        aCustomerOfTheRep(outOfSight, 200);
    }

    @Test
    void theMostOverdueComeFirst() {
        JsonPath list = asRep().json("/api/standings?owner=" + rep);

        assertThat(list.getList("items.customerId", String.class))
                .containsExactly(outOfSight.toString(), fading.toString(), inSight.toString());
        assertThat(list.getList("items.state", String.class)).containsExactly("out_of_sight", "fading", "in_sight");
        assertThat(list.getString("next")).isNull();
    }

    @Test
    void aListIsReadPageByPageInBothDirectionsNowAndAsOfATime() {
        for (String order : List.of("sort=-overdue", "sort=overdue")) {
            List<String> now = pages(order);
            List<String> asOf = pages(order + "&asOf=" + clock.instant());

            assertThat(now).hasSize(3).isEqualTo(asOf);
        }
        assertThat(pages("sort=overdue").get(0)).isEqualTo(inSight.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&asOf="})
    void aListShowsOneStateIfThatIsAsked(String asOf) {
        String time = asOf.isEmpty() ? "" : asOf + clock.instant();

        assertThat(ids(asRep().json("/api/standings?state=fading&owner=" + rep + time)))
                .containsExactly(fading.toString());
        assertThat(ids(asRep().json("/api/standings?state=in_sight&owner=" + rep + time)))
                .containsExactly(inSight.toString());
        assertThat(ids(asRep().json("/api/standings?state=out_of_sight&owner=" + rep + time)))
                .containsExactly(outOfSight.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&asOf="})
    void aSummaryCountsByOwner(String asOf) {
        String time = asOf.isEmpty() ? "" : asOf + clock.instant();

        JsonPath summary = asRep().json("/api/standings/summary?by=owner" + time);

        assertThat(counts(summary, "groups.find { it.key == '" + rep + "' }")).containsExactly(1, 1, 1);
        assertThat(Instant.parse(summary.getString("asOf"))).isEqualTo(clock.instant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&asOf="})
    void whoRestsHasNoDeadlineAndIsCountedApart(String asOf) {
        String time = asOf.isEmpty() ? "" : asOf + clock.instant();
        Instant now = clock.instant();
        String rests = log.tell(
                Topic.CUSTOMERS,
                aRestingCustomer(fading, now.minus(DAY.multipliedBy(81)), rep, now.minus(DAY), now.plus(DAY), 2));

        JsonPath standing = Api.asSystem().standing(fading, rests).jsonPath();
        JsonPath summary = asRep().json("/api/standings/summary?by=owner" + time);

        assertThat(standing.getString("state")).isEqualTo("resting");
        assertThat(standing.getString("slipsAt")).isNull();
        assertThat(counts(summary, "groups.find { it.key == '" + rep + "' }")).containsExactly(1, 0, 1);
        assertThat(summary.getInt("groups.find { it.key == '" + rep + "' }.resting"))
                .isEqualTo(1);
        assertThat(ids(asRep().json("/api/standings?owner=" + rep + time))).doesNotContain(fading.toString());
        assertThat(ids(asRep().json("/api/standings?state=resting&owner=" + rep + time)))
                .containsExactly(fading.toString());
        for (Instant t : List.of(now.minus(DAY.multipliedBy(2)), now.plus(DAY))) {
            assertThat(asRep().json("/api/standings/" + fading + "?asOf=" + t).getString("state"))
                    .isEqualTo("fading");
        }
    }

    @Test
    void asOfAnEarlierTimeLaterTouchesAreNotThere() {
        String monthsAgo = clock.instant().minus(DAY.multipliedBy(150)).toString();

        JsonPath standing = asRep().json("/api/standings/" + outOfSight + "?asOf=" + monthsAgo);
        JsonPath summary = asRep().json("/api/standings/summary?by=owner&asOf=" + monthsAgo);

        assertThat(standing.getString("state")).isEqualTo("in_sight");
        assertThat(standing.getString("policyBecause")).isEqualTo("segment");
        assertThat(counts(summary, "groups.find { it.key == '" + rep + "' }")).containsExactly(1, 0, 0);
        assertThat(asRep().get("/api/standings/" + inSight + "?asOf=" + monthsAgo)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIfEverybodyDeservedATouchAMonth() {
        JsonPath summary = asRep().json("/api/standings/summary?by=owner&touchesAYear=12");

        assertThat(counts(summary, "groups.find { it.key == '" + rep + "' }")).containsExactly(1, 0, 2);
    }

    @Test
    void touchesThisYearAreThoseOfTheCalendarYear() {
        Instant june = Instant.parse("2025-06-15T00:00:00Z");
        UUID customer = UUID.randomUUID();
        String last = "";
        for (String day : List.of("2024-12-31T23:59:59Z", "2025-01-01T00:00:00Z", "2025-05-01T00:00:00Z")) {
            last = log.tell(Topic.TOUCHES, aCall(customer, Instant.parse(day)));
        }
        String attempted = log.tell(Topic.TOUCHES, aTouch(customer, "attempt", june.minus(DAY)));
        settled.after(last, attempted, log.tell(Topic.CUSTOMERS, aCustomer(customer, june, rep, 1)));

        assertThat(asRep().json("/api/standings/" + customer + "?asOf=" + june).getInt("touchesThisYear"))
                .isEqualTo(2);
    }

    @Test
    void whoeverMayNotSeeACustomerDoesNotLearnThatTheyExist() {
        Api other = Api.asRep(otherRep.toString());

        assertThat(other.get("/api/standings/" + inSight).statusCode()).isEqualTo(404);
        assertThat(other.get("/api/standings/" + inSight + "?asOf=" + clock.instant())
                        .statusCode())
                .isEqualTo(404);
        assertThat(ids(other.json("/api/standings?owner=" + rep))).isEmpty();
        assertThat(ids(other.json("/api/standings?owner=" + rep + "&asOf=" + clock.instant())))
                .isEmpty();
        assertThat(other.json("/api/standings/summary?by=owner").getString("groups.find { it.key == '" + rep + "' }"))
                .isNull();
    }

    @Test
    void aManagerSeesTheTeamAndASystemSeesAll() {
        assertThat(Api.with(Api.tokens().manager(manager.toString()))
                        .get("/api/standings/" + inSight)
                        .statusCode())
                .isEqualTo(200);
        assertThat(Api.asSystem().get("/api/standings/" + inSight).statusCode()).isEqualTo(200);
        assertThat(Api.asAdmin().get("/api/standings/" + inSight).statusCode()).isEqualTo(200);
    }

    @Test
    void aSystemWithoutTheScopeIsRefused() {
        Api posting = Api.with(Api.tokens().system("touches:write"));

        assertThat(posting.get("/api/standings").statusCode()).isEqualTo(403);
        assertThat(Api.with(Api.tokens().unsigned()).get("/api/standings").statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?asOf=yesterday",
                "?asOf=1969-12-31T00:00:00Z",
                "?state=lost",
                "?sort=name",
                "?limit=0",
                "?limit=many",
                "?owner=me",
                "?cursor=AAAA",
                "/summary?by=zip",
                "/summary?touchesAYear=0",
                "/summary?touchesAYear=four"
            })
    void aBadParameterIsRefusedWithWhatToSend(String query) {
        var response = Api.asSystem().get("/api/standings" + query);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.jsonPath().getString("detail")).isNotBlank();
    }

    @Test
    void theApiIsDescribed() {
        String description =
                Api.asSystem().get("/api/docs/cadence-service.json").asString();

        assertThat(description)
                .contains("/api/standings/summary", "touchesAYear", "out_of_sight", "/api/policies/{id}");
    }

    private void aCustomerOfTheRep(UUID customer, int touchedDaysAgo) {
        Instant touchedAt = clock.instant().minus(DAY.multipliedBy(touchedDaysAgo));
        String touched = log.tell(Topic.TOUCHES, aCall(customer, touchedAt));
        settled.after(touched, log.tell(Topic.CUSTOMERS, aCustomer(customer, touchedAt, rep, 1)));
    }

    private List<String> pages(String query) {
        List<String> ids = new java.util.ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = asRep().json("/api/standings?limit=1&owner=" + rep + "&" + query + cursor);
            ids.addAll(ids(page));
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }
        return ids;
    }

    private static List<String> ids(JsonPath page) {
        return page.getList("items.customerId", String.class);
    }

    private static List<Integer> counts(JsonPath summary, String group) {
        return List.of(
                summary.getInt(group + ".in_sight"),
                summary.getInt(group + ".fading"),
                summary.getInt(group + ".out_of_sight"));
    }

    private Api asRep() {
        return Api.asRep(rep.toString());
    }
}
