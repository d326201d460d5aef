package io.thousandhands.customer;

import static io.thousandhands.customer.support.Api.unique;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.thousandhands.contracts.Topic;
import io.thousandhands.customer.support.Api;
import io.thousandhands.customer.support.Staff;
import io.thousandhands.customer.support.Topics;
import io.thousandhands.platform.testing.TestStack;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "customer"))
class RepsTest {
    private final Api admin = Api.admin();

    @Test
    void everybodyMayReadWhoTheRepsAreButNotHowTheySignIn() {
        Staff grace = Staff.rep();

        grace.asRep()
                .get("/api/reps?q=" + grace.subject())
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].email", equalTo(grace.email()))
                .body("items[0]", not(hasKey("login")));
        admin.get(grace.path()).then().body("login.subject", equalTo(grace.subject()));
        Api.system().get("/api/reps").then().statusCode(200);
    }

    @Test
    void onlyAdministratorsWriteReps() {
        Staff grace = Staff.rep();

        grace.asManager().post("/api/reps", Map.of()).then().statusCode(403);
        grace.asManager()
                .patch(grace.path(), "\"1\"", Map.of("name", "x"))
                .then()
                .statusCode(403);
        grace.asManager().request().post(grace.path() + "/depart").then().statusCode(403);
    }

    @Test
    void aRepIsChangedByMergePatchInTheVersionSeen() {
        Staff grace = Staff.rep();

        admin.patch(
                        grace.path(),
                        "\"1\"",
                        "{\"phone\": \"+1 212 555 0100\", \"externalIds\": {\"crm\": \"" + unique("g") + "\"}}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        admin.patch(grace.path(), "\"1\"", Map.of("name", "x")).then().statusCode(412);
        admin.patch(grace.path(), "\"2\"", Map.of("login", Map.of("issuer", "")))
                .then()
                .statusCode(400);
        Topics.awaitRecords(Topic.REPS, grace.id(), 2);
    }

    @Test
    void workingHoursAreTakenAndFaultyOnesNamed() {
        Staff grace = Staff.rep();

        admin.patch(
                        grace.path(),
                        "\"1\"",
                        "{\"workingHours\": {\"days\": [\"sunday\", \"monday\"], \"from\": \"08:30\", \"until\": \"24:00\"}}")
                .then()
                .statusCode(200)
                .body("workingHours.days", equalTo(List.of("monday", "sunday")));
        admin.get(grace.path()).then().body("workingHours.until", equalTo("24:00"));
        admin.patch(
                        grace.path(),
                        "\"2\"",
                        "{\"workingHours\": {\"days\": [\"Monday\"], \"from\": \"24:00\", \"until\": \"9:00\"}}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/workingHours/days", "/workingHours/from", "/workingHours/until"));
    }

    @Test
    void anEmailOrLoginOfAnotherRepIsAConflict() {
        Staff grace = Staff.rep();

        admin.post("/api/reps", Map.of("name", "Other", "email", grace.email(), "timeZone", "UTC"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:thousandhands:problem:rep-exists"));
    }

    @Test
    void aCircleOfManagersIsRefused() {
        Staff top = Staff.rep();
        Staff middle = Staff.reportingTo(top);
        Staff bottom = Staff.reportingTo(middle);

        admin.patch(top.path(), "\"1\"", Map.of("managerId", bottom.id().toString()))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/managerId"));
    }

    @Test
    void everyFaultOfARepIsNamed() {
        admin.post("/api/reps", Map.of("email", "x", "timeZone", "x", "managerId", "x", "departedAt", "x"))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/name", "/email", "/timeZone", "/managerId", "/departedAt"));
    }
}
