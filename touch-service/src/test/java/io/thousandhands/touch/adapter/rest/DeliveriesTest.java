package io.thousandhands.touch.adapter.rest;

import static io.restassured.RestAssured.given;
import static io.thousandhands.touch.testing.ACustomer.aCustomer;
import static io.thousandhands.touch.testing.ARep.aRep;
import static io.thousandhands.touch.testing.Senders.as;
import static io.thousandhands.touch.testing.Senders.tokens;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.thousandhands.contracts.Topic;
import io.thousandhands.platform.testing.TestStack;
import io.thousandhands.touch.adapter.work.Keeper;
import io.thousandhands.touch.testing.ACustomer;
import io.thousandhands.touch.testing.ARep;
import io.thousandhands.touch.testing.AnAdapter;
import io.thousandhands.touch.testing.MovableClock;
import io.thousandhands.touch.testing.World;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What other systems deliver, and what becomes of it. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "touch"))
class DeliveriesTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    World world;

    @Inject
    Keeper keeper;

    @Inject
    MovableClock clock;

    private final String crmId = UUID.randomUUID().toString();
    private final ACustomer customer = aCustomer().knownTo("crm", crmId);

    @BeforeEach
    void aWorld() {
        world.kinds("call", "attempt", "voicemail", "gift", "postcard");
        world.tell(customer.changed(1));
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void a_call_of_a_telephone_system_is_on_the_timeline() {
        AnAdapter phones = phones();
        phones.deliver(call("C1", "answered"))
                .then()
                .statusCode(202)
                .body("items[0].item", equalTo("C1"))
                .body("items[0].outcome", equalTo("taken"))
                .body("items[0].customerId", equalTo(customer.id().toString()));
        eventually(phones, "call");
    }

    @Test
    void a_delivery_that_comes_again_is_no_second_touch_and_no_change() {
        AnAdapter phones = phones();
        phones.deliver(call("C1", "answered"));
        phones.deliver(call("C1", "answered")).then().statusCode(202).body("items[0].outcome", equalTo("taken"));
        eventually(phones, "call");
        assertThat(world.rows("SELECT version FROM timeline WHERE source = '" + phones.source() + "'"))
                .allSatisfy(row -> assertThat(row).contains("0"));
    }

    @Test
    void a_call_that_was_missed_first_and_deleted_last_is_none_in_whatever_order() {
        AnAdapter phones = phones();
        phones.deliver(call("C1", "missed"));
        phones.deliver(call("C1", "answered"));
        eventually(phones, "call");
        phones.deliver(call("C1", "deleted")).then().body("items[0].what", equalTo("retraction"));
        eventually(phones);
        phones.deliver(call("C1", "answered"));
        world.foldedAll(Topic.TOUCHES);
        eventually(phones);
    }

    @Test
    void what_the_mapping_does_not_know_is_refused_and_taken_when_it_does() {
        AnAdapter phones = phones();
        Response refused = phones.deliver(call("C1", "transferred"));
        refused.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", not(containsString("transferred")));
        String path = phones.path() + "/" + admin().get(phones.path()).path("items[0].id");
        admin().get(path).then().statusCode(200).body("counts.refused", equalTo(1));
        admin().contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body("{\"mapping\": {\"touch\": {\"kind\": {\"values\": {\"transferred\": \"call\"}}}}}")
                .patch("/api/adapters/" + phones.id)
                .then()
                .statusCode(200);
        admin().post(path + "/replay").then().statusCode(200).body("counts.taken", equalTo(1));
        eventually(phones, "call");
    }

    @Test
    void what_a_wrong_mapping_took_is_corrected_when_a_better_one_reads_it_again() {
        AnAdapter phones = phones();
        phones.deliver(call("C1", "missed"));
        eventually(phones, "attempt");
        admin().contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body("{\"mapping\": {\"touch\": {\"kind\": {\"values\": {\"missed\": \"voicemail\"}}}}}")
                .patch("/api/adapters/" + phones.id)
                .then()
                .statusCode(200);
        admin().post(phones.path() + "/" + admin().get(phones.path()).path("items[0].id") + "/replay")
                .then()
                .statusCode(200);
        eventually(phones, "voicemail");
    }

    @Test
    void what_the_door_refuses_is_refused_with_its_problem() {
        phones().deliver(call("C1", "answered").replace("2026-01-01", "1926-01-01"))
                .then()
                .statusCode(400)
                .body("pointer", equalTo("/occurredAt"));
        phones().deliver("{no json").then().statusCode(400);
    }

    @Test
    void a_rep_whom_nobody_knows_does_not_cost_the_touch() {
        AnAdapter phones = phones();
        phones.deliver(call("C1", "answered").replace("}", ", \"agent\": \"stranger@example.com\"}"))
                .then()
                .statusCode(202)
                .body("items[0].outcome", equalTo("taken"));
    }

    @Test
    void a_touch_of_an_unknown_customer_waits_for_them() {
        AnAdapter phones = phones();
        String unknown = UUID.randomUUID().toString();
        phones.deliver(call("C1", "answered").replace(crmId, unknown))
                .then()
                .statusCode(202)
                .body("items[0].outcome", equalTo("unmatched"));
        world.tell(aCustomer().knownTo("crm", unknown).changed(1));
        eventually(phones, "call");
        admin().get(phones.path()).then().body("items[0].items[0].outcome", equalTo("taken"));
    }

    @Test
    void whoever_does_not_show_that_they_are_themselves_leaves_nothing() {
        AnAdapter phones = phones();
        given().contentType("application/json")
                .body(call("C1", "answered"))
                .post(phones.path() + "?token=" + phones.secret + "x")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("detail", not(containsString(phones.secret)));
        given().header("Authorization", "Bearer " + phones.secret)
                .contentType("application/json")
                .body(call("C1", "answered"))
                .post(phones.path())
                .then()
                .statusCode(202);
        admin().get(phones.path()).then().body("items.size()", equalTo(1));
        given().post("/api/adapters/" + UUID.randomUUID() + "/deliveries")
                .then()
                .statusCode(404);
    }

    @Test
    void what_twilio_signed_is_taken_and_not_with_one_byte_changed() {
        AnAdapter twilio = AnAdapter.of("twilio", "{\"touch\": {\"customer\": {\"id\": \"" + customer.id() + "\"}}}");
        String form =
                "CallSid=CA1&CallStatus=completed&CallDuration=60&Direction=inbound&From=%2B493012345678&To=%2B493087654321"
                        + "&Timestamp=Thu%2C+01+Jan+2026+09%3A05%3A00+%2B0000";
        twilio.deliver(form.replace("60", "61"), form).then().statusCode(401);
        twilio.deliver(form).then().statusCode(204);
        eventually(twilio, "call");
    }

    @Test
    void a_call_finds_the_customer_and_the_rep_by_their_numbers() {
        String number = "+4930" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
        ACustomer called = aCustomer().withPhone(number);
        String repsNumber = "+4940" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
        ARep rep = aRep().withPhone(repsNumber);
        world.tell(called.changed(1));
        world.tell(rep.changed(1));
        AnAdapter twilio = AnAdapter.of("twilio", "");
        twilio.deliver("CallSid=CA1&CallStatus=completed&CallDuration=60&Direction=outbound-api&From="
                        + repsNumber.replace("+", "%2B") + "&To=" + number.replace("+", "%2B"))
                .then()
                .statusCode(204);
        eventually(twilio, "call");
        assertThat(world.rows(
                        "SELECT customer_id, rep_id, direction FROM timeline WHERE source = '" + twilio.source() + "'"))
                .allSatisfy(row -> assertThat(row)
                        .contains(called.id().toString(), rep.id().toString(), "outbound"));
    }

    @Test
    void a_body_beyond_the_limit_is_refused_and_a_large_one_is_not() {
        AnAdapter phones = phones();
        phones.deliver("[" + " ".repeat(1_048_576) + "]").then().statusCode(413).body("limit", equalTo(1_048_576));
        phones.deliver("[" + " ".repeat(700_000) + "]").then().statusCode(202);
    }

    @Test
    void nothing_personal_can_be_read_in_the_tables_or_on_the_log() {
        AnAdapter phones = phones();
        phones.deliver(call("C1", "answered").replace("}", ", \"agent\": \"somebody@example.com\"}"));
        phones.deliver(call("<somebody@example.com>", "answered"));
        assertThat(world.rows("SELECT d.outcomes, encode(d.sealed, 'escape') FROM adapter_delivery d "
                        + "UNION ALL SELECT item, encode(sealed, 'escape') FROM adapter_item"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).doesNotContain("somebody"));
        assertThat(world.read(Topic.TOUCHES))
                .filteredOn(record -> record.value() != null)
                .allSatisfy(
                        record -> assertThat(new String(record.value(), UTF_8)).doesNotContain("somebody"));
    }

    @Test
    void with_the_customer_their_deliveries_and_items_are_erased() {
        AnAdapter phones = phones();
        phones.deliver(call("C1", "answered"));
        eventually(phones, "call");
        world.tell(customer.erased(2));
        keeper.tidy();
        assertThat(kept(phones)).isEmpty();
        admin().get(phones.path()).then().body("items.size()", equalTo(0));
    }

    @Test
    void what_waited_for_a_customer_who_was_erased_is_erased_too() {
        AnAdapter phones = phones();
        ACustomer erased = aCustomer();
        admin().contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body("{\"mapping\": {\"touch\": {\"customer\": {\"externalId\": null, \"id\": \"/account\"}}}}")
                .patch("/api/adapters/" + phones.id)
                .then()
                .statusCode(200);
        phones.deliver(call("C1", "answered").replace(crmId, erased.id().toString()))
                .then()
                .body("items[0].outcome", equalTo("unmatched"));
        world.foldedAll(Topic.UNMATCHED_TOUCHES);
        world.tell(erased.erased(1));
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        world.rows("SELECT 1 FROM unmatched WHERE NOT settled AND source = '" + phones.source() + "'"))
                .isEmpty());
        clock.move(Duration.ofHours(2));
        keeper.tidy();
        assertThat(kept(phones)).isEmpty();
    }

    @Test
    void after_thirty_days_a_delivery_is_gone_and_what_is_known_of_its_items_is_not() {
        AnAdapter phones = phones();
        phones.deliver(call("C1", "answered"));
        clock.move(Duration.ofDays(31));
        keeper.tidy();
        assertThat(kept(phones)).hasSize(1);
        clock.move(Duration.ofDays(370));
        keeper.tidy();
        assertThat(kept(phones)).isEmpty();
    }

    @Test
    void a_delivery_that_a_crash_left_unfinished_is_worked_again() {
        AnAdapter phones = phones();
        phones.deliver(call("C1", "missed"));
        world.execute("UPDATE adapter_delivery SET finished_at = NULL, outcomes = NULL WHERE adapter_id = '" + phones.id
                + "'");
        clock.move(Duration.ofMinutes(5));
        keeper.finish();
        admin().get(phones.path())
                .then()
                .body("items[0].finishedAt", notNullValue())
                .body("items[0].counts.taken", equalTo(1));
    }

    private List<String> kept(AnAdapter adapter) {
        return world.rows("SELECT 'delivery' FROM adapter_delivery WHERE adapter_id = '" + adapter.id
                + "' UNION ALL SELECT 'item' FROM adapter_item WHERE adapter_id = '" + adapter.id + "'");
    }

    private void eventually(AnAdapter adapter, String... kinds) {
        await().atMost(SOON).untilAsserted(() -> assertThat(world.rows(
                        "SELECT kind FROM timeline WHERE NOT retracted AND source = '" + adapter.source() + "'"))
                .hasSize(kinds.length)
                .allSatisfy(row -> assertThat(row).contains(kinds[0])));
    }

    private static AnAdapter phones() {
        return AnAdapter.of("generic", """
            {"touch": {"sourceId": "/id", "customer": {"externalId": {"system": "crm", "id": "/account"}},
             "occurredAt": "/at", "rep": {"email": "/agent"},
             "kind": {"at": "/state", "values": {"ringing": "ignore", "missed": "attempt", "answered": "call",
                                                 "deleted": "retract"}}}}
            """);
    }

    private String call(String id, String state) {
        return """
            {"id": "%s", "account": "%s", "state": "%s", "at": "2026-01-01T09:00:00Z"}""".formatted(id, crmId, state);
    }

    private static RequestSpecification admin() {
        return as(tokens().admin());
    }
}
