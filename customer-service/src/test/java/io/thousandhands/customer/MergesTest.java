package io.thousandhands.customer;

import static io.thousandhands.customer.support.Api.household;
import static io.thousandhands.customer.support.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.CustomerEvent;
import io.thousandhands.contracts.wire.UnreadableEventException;
import io.thousandhands.contracts.wire.Wire;
import io.thousandhands.customer.support.Api;
import io.thousandhands.customer.support.Staff;
import io.thousandhands.customer.support.Topics;
import io.thousandhands.platform.testing.TestStack;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "customer"))
class MergesTest {
    private final Api admin = Api.admin();

    @Test
    void whoTurnsOutToBeAnotherNamesThemUntilTheyAreSplit() {
        String word = unique("twin");
        String one = admin.added(household(word + " one"));
        String other = admin.added(household(word + " other"));

        merge(one, other).statusCode(200).body("mergedInto", equalTo(id(other)));
        admin.get("/api/customers?q=" + word).then().body("items.mergedInto", hasItem(id(other)));
        admin.patch(one, admin.etag(one), "{\"mergedInto\": null}")
                .then()
                .statusCode(200)
                .body("$", not(hasKey("mergedInto")));
    }

    @Test
    void whoeverWasMergedFollowsAndIsToldAgain() throws UnreadableEventException {
        String first = admin.added(household("First"));
        String second = admin.added(household("Second"));
        String third = admin.added(household("Third"));
        merge(first, second).statusCode(200);

        merge(second, third).statusCode(200);

        admin.get(first).then().body("mergedInto", equalTo(id(third))).header("ETag", "\"3\"");
        ConsumerRecord<String, byte[]> told =
                Topics.awaitRecords(Topic.CUSTOMERS, Api.idIn(first), 3).get(2);
        CustomerEvent.Changed changed = (CustomerEvent.Changed) Wire.decode(told.key(), told.headers(), told.value());
        assertThat(changed.customer().mergedInto()).isEqualTo(Api.idIn(third));
    }

    @Test
    void mergingIntoWhoIsMergedSaysWhomToNameInstead() {
        String first = admin.added(household("First"));
        String second = admin.added(household("Second"));
        String third = admin.added(household("Third"));
        merge(second, third).statusCode(200);

        merge(first, second)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:thousandhands:problem:merged-already"))
                .body("detail", containsString(id(third)));
    }

    @Test
    void someoneElsesCustomerIsNobodyToMergeInto() {
        String graces = Staff.rep().asRep().added(household("Lovelace"));
        Api alan = Staff.rep().asRep();
        String alans = alan.added(household("Turing"));

        alan.patch(alans, "\"1\"", "{\"mergedInto\": \"" + id(graces) + "\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/mergedInto"));
    }

    @Test
    void aMergedCustomerStillChangesHands() {
        Staff grace = Staff.rep();
        String one = admin.added(household("One"));
        String other = admin.added(household("Other"));
        merge(one, other).statusCode(200);

        grace.asRep()
                .request()
                .post(one + "/adopt")
                .then()
                .statusCode(200)
                .body("owner.id", equalTo(grace.id().toString()))
                .body("mergedInto", equalTo(id(other)));
    }

    @Test
    void whoeverIsMergedIntoAnErasedCustomerIsErasedToo() {
        String one = admin.added(household("One"));
        String other = admin.added(household("Other"));
        merge(one, other).statusCode(200);

        admin.request().delete(other).then().statusCode(204);

        admin.get(one).then().statusCode(404);
        Awaitility.await().until(() -> isErased(one) && isErased(other));
    }

    @Test
    void aMergedCustomerIsErasedAlone() {
        String one = admin.added(household("One"));
        String other = admin.added(household("Other"));
        merge(one, other).statusCode(200);

        admin.request().delete(one).then().statusCode(204);

        admin.get(other).then().statusCode(200);
    }

    /** Each tries to merge each of the others into the next; whatever holds, nobody names one who is merged. */
    @Test
    void mergesAtTheSameTimeStayFlat() throws Exception {
        List<String> all = IntStream.range(0, 5)
                .mapToObj(number -> admin.added(household("Number " + number)))
                .toList();
        List<Callable<Integer>> merges = new ArrayList<>();
        for (int step = 0; step < 25; step++) {
            String who = all.get(step % 5);
            String into = all.get((step / 5 + step) % 5);
            merges.add(() -> merge(who, into).extract().statusCode());
        }

        ExecutorService threads = Executors.newFixedThreadPool(5);
        try {
            for (var answer : threads.invokeAll(merges)) {
                assertThat(answer.get()).isIn(200, 400, 412, 422);
            }
        } finally {
            threads.shutdown();
        }

        assertThat(all.stream()
                        .map(this::mergedInto)
                        .filter(Objects::nonNull)
                        .map(root -> mergedInto("/api/customers/" + root)))
                .isNotEmpty()
                .containsOnlyNulls();
    }

    private ValidatableResponse merge(String who, String into) {
        return admin.patch(who, admin.etag(who), "{\"mergedInto\": \"" + id(into) + "\"}")
                .then();
    }

    private String mergedInto(String location) {
        return admin.get(location).jsonPath().getString("mergedInto");
    }

    private static boolean isErased(String location) {
        List<ConsumerRecord<String, byte[]>> told = Topics.awaitRecords(Topic.CUSTOMERS, Api.idIn(location), 1);
        return told.get(told.size() - 1).value() == null;
    }

    private static String id(String location) {
        return Api.idIn(location).toString();
    }
}
