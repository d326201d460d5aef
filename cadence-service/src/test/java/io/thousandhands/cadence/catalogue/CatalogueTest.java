package io.thousandhands.cadence.catalogue;

import static io.thousandhands.cadence.fixtures.Events.aCustomer;
import static io.thousandhands.cadence.fixtures.Events.aTouch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.thousandhands.cadence.fixtures.Api;
import io.thousandhands.cadence.fixtures.Log;
import io.thousandhands.cadence.fixtures.MovableClock;
import io.thousandhands.cadence.fixtures.ServiceTest;
import io.thousandhands.cadence.fixtures.Settled;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.CadenceEvent.CustomerBackInSight;
import io.thousandhands.contracts.event.CadenceEvent.CustomerFading;
import io.thousandhands.contracts.event.Event;
import io.thousandhands.contracts.event.KindEvent;
import io.thousandhands.contracts.event.PolicyEvent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class CatalogueTest {
    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    Log log;

    @Inject
    MovableClock clock;

    @Inject
    Settled settled;

    @Test
    void theDefaultsAreThereAndEverybodyHeardOfThem() {
        JsonPath kinds = Api.asSystem().json("/api/kinds");
        JsonPath policies = Api.asSystem().json("/api/policies");

        assertThat(kinds.getList("items.name", String.class)).contains("call", "award", "attempt");
        assertThat(policies.getList("items.id", String.class)).contains("residential", "commercial-large");
        assertThat(log.all(Topic.KINDS)).extracting(Event::key).contains("call", "award", "attempt");
        assertThat(log.all(Topic.POLICIES)).extracting(Event::key).contains("residential", "former");
    }

    @Test
    void aNewKindCanBeTouchedWithAtOnce() {
        String name = "skywriting_" + clock.instant().toEpochMilli();
        assertThat(put("/api/kinds/" + name, null, Map.of("weight", 1, "lingersDays", 30, "personal", true))
                        .statusCode())
                .isEqualTo(201);
        UUID customer = UUID.randomUUID();

        String touched = log.tell(Topic.TOUCHES, aTouch(customer, name, ago(5)));

        String arrived = log.tell(Topic.CUSTOMERS, aCustomer(customer, ago(500)));
        assertThat(Api.asSystem()
                        .standing(customer, touched, arrived)
                        .jsonPath()
                        .getString("state"))
                .isEqualTo("in_sight");
        await().untilAsserted(
                        () -> assertThat(log.all(Topic.KINDS)).contains(new KindEvent.Changed(1, name, 1, 30, true)));
    }

    @Test
    void aChangeOfAKindChangesAllStandingsAndIsTold() {
        String name = "skywriting_" + UUID.randomUUID().toString().replace("-", "");
        put("/api/kinds/" + name, null, Map.of("weight", 1, "lingersDays", 0, "personal", true));
        UUID customer = UUID.randomUUID();
        settled.after(
                log.tell(Topic.TOUCHES, aTouch(customer, name, ago(80))),
                log.tell(Topic.CUSTOMERS, aCustomer(customer, ago(500))));
        await().untilAsserted(() -> assertThat(log.toldOf(customer)).hasSize(1).allSatisfy(told -> assertThat(told)
                .isInstanceOf(CustomerFading.class)));

        put("/api/kinds/" + name, "\"1\"", Map.of("weight", 1, "lingersDays", 120, "personal", true));

        await().untilAsserted(() ->
                assertThat(log.toldOf(customer)).hasSize(2).last().isInstanceOf(CustomerBackInSight.class));
    }

    @Test
    void aPolicyIsChangedByWhoKnowsItsPresentState() {
        String path = "/api/policies/key-account-" + UUID.randomUUID();
        String id = path.substring("/api/policies/".length());
        Map<String, Object> monthly = Map.of("touchesAYear", 12);

        assertThat(put(path, "\"1\"", monthly).statusCode()).isEqualTo(412);
        assertThat(put(path, null, monthly).header("ETag")).isEqualTo("\"1\"");
        assertThat(put(path, null, monthly).statusCode()).isEqualTo(428);
        assertThat(put(path, "\"7\"", monthly).statusCode()).isEqualTo(412);
        assertThat(put(path, "\"1\"", Map.of("id", id, "touchesAYear", 24, "warnAt", 0.9))
                        .header("ETag"))
                .isEqualTo("\"2\"");

        Response got = Api.asAdmin().get(path);
        assertThat(got.header("ETag")).isEqualTo("\"2\"");
        assertThat(got.jsonPath().getInt("touchesAYear")).isEqualTo(24);
        await().untilAsserted(() -> assertThat(log.all(Topic.POLICIES))
                .contains(new PolicyEvent.Changed(1, id, 12, 0.8), new PolicyEvent.Changed(2, id, 24, 0.9)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"weight\": 2, \"lingersDays\": 0, \"personal\": true}",
                "{\"weight\": \"1\", \"lingersDays\": 0, \"personal\": true}",
                "{\"weight\": 1, \"lingersDays\": -1, \"personal\": true}",
                "{\"weight\": 1, \"lingersDays\": 0, \"personal\": true, \"colour\": \"red\"}",
                "{\"name\": \"other\", \"weight\": 1, \"lingersDays\": 0, \"personal\": true}",
                "not JSON"
            })
    void aBadKindIsRefused(String body) {
        Response response =
                Api.asAdmin().request().contentType(ContentType.JSON).body(body).put("/api/kinds/skywriting");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(Api.asAdmin().get("/api/kinds/skywriting").statusCode()).isEqualTo(404);
    }

    @Test
    void onlyAnAdministratorChangesThem() {
        Response refused = Api.with(Api.tokens().manager("somebody"))
                .request()
                .contentType(ContentType.JSON)
                .body(Map.of("touchesAYear", 12))
                .put("/api/policies/residential");

        assertThat(refused.statusCode()).isEqualTo(403);
    }

    private static Response put(String path, @Nullable String ifMatch, Map<String, Object> body) {
        var request = Api.asAdmin().request().contentType(ContentType.JSON).body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(path);
    }

    private Instant ago(int days) {
        return clock.instant().minus(DAY.multipliedBy(days));
    }
}
