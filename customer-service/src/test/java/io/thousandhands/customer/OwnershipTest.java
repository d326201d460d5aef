package io.thousandhands.customer;

import static io.thousandhands.customer.support.Api.household;
import static io.thousandhands.customer.support.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.thousandhands.contracts.Topic;
import io.thousandhands.customer.departure.LeftBehind;
import io.thousandhands.customer.support.Api;
import io.thousandhands.customer.support.Staff;
import io.thousandhands.customer.support.Topics;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.platform.testing.TestStack;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "customer"))
class OwnershipTest {
    private final Api admin = Api.admin();

    @Inject
    Pool pool;

    @Inject
    LeftBehind leftBehind;

    @Test
    void someoneElsesCustomerIsNotThereOnAnyRoute() {
        Staff grace = Staff.rep();
        Api alan = Staff.rep().asRep();
        String word = unique("hidden");
        String location =
                grace.asRep().added(Map.of("name", word, "segment", "residential", "externalIds", Map.of("erp", word)));

        alan.get(location).then().statusCode(404);
        alan.get(location + "/contacts").then().statusCode(404);
        alan.post(location + "/contacts", Map.of("name", "Ada")).then().statusCode(404);
        alan.patch(location, "\"1\"", household("Mine")).then().statusCode(404);
        alan.patch(location, "\"7\"", household("Mine")).then().statusCode(404);
        alan.post(location + "/adopt", "{}").then().statusCode(404);
        alan.put("/api/customers/by-external/erp/" + word, household("Mine"))
                .then()
                .statusCode(404);
        alan.upload("{\"externalIds\": {\"erp\": \"" + word + "\"}, \"name\": \"Mine\"}")
                .then()
                .statusCode(200)
                .body("rejected[0].problem.status", equalTo(404));
        assertThat(alan.found("q=" + word)).isEmpty();
        assertThat(alan.found("owner=" + grace.id())).isEmpty();
        alan.post(
                        "/api/customers",
                        Map.of("name", "Mine", "segment", "residential", "externalIds", Map.of("erp", word)))
                .then()
                .statusCode(409)
                .body("detail", not(containsString(Api.idIn(location).toString())));
    }

    @Test
    void aManagerSeesTheTeamsAndAStandInTheAbsents() {
        Staff manager = Staff.rep();
        Staff grace = Staff.reportingTo(manager);
        Staff alan = Staff.rep();
        String location = grace.asRep().added(household("Lovelace"));

        manager.asManager().get(location).then().statusCode(200);
        alan.asRep().get(location).then().statusCode(404);
        admin.patch(
                        grace.path(),
                        admin.etag(grace.path()),
                        Map.of(
                                "absence",
                                Map.of(
                                        "from", "2020-01-01T00:00:00Z",
                                        "until", "2999-01-01T00:00:00Z",
                                        "standInId", alan.id().toString())))
                .then()
                .statusCode(200);
        alan.asRep().get(location).then().statusCode(200);
        alan.asRep()
                .patch(location, "\"1\"", Map.of("owner", Map.of("id", alan.id().toString())))
                .then()
                .statusCode(403);
    }

    @Test
    void aRepHandsOverTheirOwnAndSeesItNoMore() {
        Staff grace = Staff.rep();
        Staff alan = Staff.rep();
        String location = grace.asRep().added(household("Lovelace"));

        grace.asRep()
                .patch(location, "\"1\"", Map.of("owner", Map.of("email", alan.email())))
                .then()
                .statusCode(200)
                .body("owner.id", equalTo(alan.id().toString()))
                .body("$", not(hasKey("formerOwner")));

        grace.asRep().get(location).then().statusCode(404);
        alan.asRep().get(location).then().statusCode(200);
    }

    @Test
    void anOrphanIsEverybodysToSeeAndTheFirstsToAdopt() {
        Staff grace = Staff.rep();
        Staff alan = Staff.rep();
        String location = admin.added(household(unique("orphan")));

        alan.asRep().get(location).then().statusCode(200);
        grace.asRep()
                .request()
                .post(location + "/adopt")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("owner.id", equalTo(grace.id().toString()));
        grace.asRep().request().post(location + "/adopt").then().statusCode(200).header("ETag", "\"2\"");
        alan.asRep().request().post(location + "/adopt").then().statusCode(404);
        admin.post(location + "/adopt", Map.of("rep", Map.of("email", alan.email())))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:thousandhands:problem:not-an-orphan"));
    }

    @Test
    void aManagerGivesOrphansToTheTeamOnly() {
        Staff manager = Staff.rep();
        Staff grace = Staff.reportingTo(manager);
        Staff stranger = Staff.rep();
        String location = admin.added(household("Orphan"));

        manager.asManager()
                .post(
                        location + "/adopt",
                        Map.of("rep", Map.of("id", stranger.id().toString())))
                .then()
                .statusCode(403);
        grace.asRep()
                .post(
                        location + "/adopt",
                        Map.of("rep", Map.of("id", manager.id().toString())))
                .then()
                .statusCode(403);
        manager.asManager()
                .post(location + "/adopt", Map.of("rep", Map.of("id", grace.id().toString())))
                .then()
                .statusCode(200);
        admin.post(location + "/adopt", "{}").then().statusCode(400);
    }

    @Test
    void theCustomersOfTheDepartedAreOrphansWhoRememberThem() {
        Staff manager = Staff.rep();
        Staff grace = Staff.reportingTo(manager);
        Staff report = Staff.reportingTo(grace);
        String location = grace.asRep().added(household("Lovelace"));
        admin.upload(IntStream.range(0, 1100)
                .mapToObj(number -> "{\"externalIds\": {\"dep\": \"" + number
                        + "\"}, \"name\": \"c\", \"segment\": \"residential\", " + "\"owner\": {\"id\": \"" + grace.id()
                        + "\"}}")
                .collect(Collectors.joining("\n")));

        admin.request()
                .post(grace.path() + "/depart")
                .then()
                .statusCode(200)
                .body("orphans", equalTo(1101))
                .body("departedAt", not(nullValue()));

        admin.get(location)
                .then()
                .header("ETag", "\"2\"")
                .body("formerOwner.id", equalTo(grace.id().toString()))
                .body("$", not(hasKey("owner")));
        admin.get(report.path()).then().body("managerId", equalTo(manager.id().toString()));
        grace.asRep().get("/api/customers").then().statusCode(403);
        admin.request().post(grace.path() + "/depart").then().statusCode(200).body("orphans", equalTo(0));
        admin.post(
                        "/api/customers",
                        Map.of("name", "x", "segment", "residential", "owner", Map.of("email", grace.email())))
                .then()
                .statusCode(400);
        Topics.awaitRecords(Topic.CUSTOMERS, Api.idIn(location), 2);
        Topics.awaitRecords(Topic.REPS, grace.id(), 2);
        Topics.awaitRecords(Topic.REPS, report.id(), 2);
    }

    @Test
    void aDepartureThatACrashCutShortIsFinished() throws Throwable {
        Staff grace = Staff.rep();
        String location = grace.asRep().added(household("Lovelace"));
        Await.result(pool.preparedQuery("UPDATE rep SET departed_at = now(), version = version + 1 WHERE id = $1")
                .execute(Tuple.of(grace.id())));

        VertxContextSupport.subscribeAndAwait(leftBehind::finish);

        admin.get(location).then().body("formerOwner.id", equalTo(grace.id().toString()));
    }
}
