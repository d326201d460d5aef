package io.thousandhands.touch.matching;

import static io.thousandhands.touch.testing.ACustomer.aCustomer;
import static io.thousandhands.touch.testing.ARep.aRep;
import static io.thousandhands.touch.testing.Senders.after;
import static io.thousandhands.touch.testing.Senders.as;
import static io.thousandhands.touch.testing.Senders.post;
import static io.thousandhands.touch.testing.Senders.tokens;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.thousandhands.contracts.Topic;
import io.thousandhands.platform.testing.TestStack;
import io.thousandhands.touch.testing.ACustomer;
import io.thousandhands.touch.testing.ARep;
import io.thousandhands.touch.testing.World;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose a touch is, by all the ways to name somebody. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "touch"))
class MatchingTest {
    @Inject
    World world;

    /** Addresses of this test alone. */
    private final String unique = UUID.randomUUID().toString();

    private final String email = "Bob." + unique + "@Example.org";
    private final String national = "030 " + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    private final String international = "+49" + national.substring(1).replace(" ", "");
    private final String source = "system-" + unique;
    private final String token = tokens().systemNamed(source, "touches:write");
    private final UUID contact = UUID.randomUUID();

    @BeforeEach
    void aWorld() {
        world.kinds("call", "email");
    }

    @Test
    void a_customer_is_found_by_the_address_of_a_contact_who_is_reached() {
        ACustomer customer = aCustomer().withEmail(contact, email);
        world.tell(customer.changed(1));
        touch(byEmail(email.toLowerCase(java.util.Locale.ROOT)))
                .body("customerId", equalTo(customer.id().toString()))
                .body("contactIds", contains(contact.toString()));
    }

    @Test
    void a_tagged_address_finds_the_mailbox_unless_somebody_has_this_very_address() {
        ACustomer plain = aCustomer().withEmail(email);
        world.tell(plain.changed(1));
        String tagged = email.replace("@", "+shop@");
        touch(byEmail(tagged)).body("customerId", equalTo(plain.id().toString()));
        ACustomer exact = aCustomer().withEmail(tagged);
        world.tell(exact.changed(1));
        touch(byEmail(tagged), "2").body("customerId", equalTo(exact.id().toString()));
    }

    @Test
    void a_customer_is_found_by_a_number_that_they_wrote_without_its_country() {
        ACustomer customer = aCustomer().in("DE").withPhone(national);
        world.tell(customer.changed(1));
        touch(byPhone(international)).body("customerId", equalTo(customer.id().toString()));
        touch(byPhone(national), "2").body("customerId", equalTo(customer.id().toString()));
    }

    @Test
    void a_customer_is_found_by_the_external_id_of_a_contact() {
        ACustomer customer = aCustomer().withContactKnownTo(contact, "crm", unique);
        world.tell(customer.changed(1));
        touch("\"customer\": {\"externalId\": {\"system\": \"crm\", \"id\": \"" + unique + "\"}}")
                .body("customerId", equalTo(customer.id().toString()))
                .body("contactIds", contains(contact.toString()));
    }

    @Test
    void of_a_call_from_one_to_another_the_rep_is_the_rep_and_the_direction_follows() {
        ARep rep = aRep().withPhone(international);
        ACustomer customer = aCustomer().withEmail(email);
        world.tell(rep.changed(1), customer.changed(1));
        touch(between(byPhone(international), byEmail(email)))
                .body("customerId", equalTo(customer.id().toString()))
                .body("repId", equalTo(rep.id().toString()))
                .body("direction", equalTo("outbound"));
        touch(between(byEmail(email), byPhone(international)), "2").body("direction", equalTo("inbound"));
    }

    @Test
    void what_is_between_two_reps_is_no_touch() {
        ARep ann = aRep();
        ARep bea = aRep();
        world.tell(ann.changed(1), bea.changed(1));
        String both = between(byEmail(ann.id() + "@example.org"), byEmail(bea.id() + "@example.org"));
        post(token, body(both, "1"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:thousandhands:problem:internal-touch"));
    }

    @Test
    void a_call_between_strangers_waits_for_either_of_them() {
        Response answer = post(token, body(between(byEmail(email), byPhone(international)), "1"));
        after(answer, token)
                .get("/api/touches/" + answer.path("id"))
                .then()
                .body("status", equalTo("unmatched"))
                .body("from.email", equalTo(email.toLowerCase(java.util.Locale.ROOT)))
                .body("to.phone", equalTo(international))
                .body("customer", nullValue());
        ACustomer customer = aCustomer().withPhone(international);
        world.tell(customer.changed(1));
        recorded(answer, customer).body("direction", equalTo("outbound"));
    }

    @Test
    void a_touch_that_waits_for_an_address_is_matched_when_a_customer_gets_it() {
        ACustomer customer = aCustomer();
        world.tell(customer.changed(1));
        Response answer = post(token, body(byEmail(email), "1"));
        answer.then().body("status", equalTo("unmatched"));
        world.tell(customer.withEmail(contact, email).changed(2));
        recorded(answer, customer).body("contactIds", contains(contact.toString()));
    }

    @Test
    void an_address_of_two_customers_waits_with_both_until_one_of_them_loses_it() {
        ACustomer one = aCustomer().withEmail(email);
        ACustomer other = aCustomer().withEmail(email);
        world.tell(one.changed(1), other.changed(1));
        Response answer = post(token, body(byEmail(email), "1"));
        answer.then().statusCode(202).body("status", equalTo("unmatched"));
        world.foldedAll(Topic.UNMATCHED_TOUCHES);
        unmatched("reason=ambiguous")
                .body("items.id", contains(answer.<String>path("id")))
                .body("items[0].reason", equalTo("ambiguous"))
                .body(
                        "items[0].candidates",
                        containsInAnyOrder(one.id().toString(), other.id().toString()));
        unmatched("reason=unknown").body("items", empty());
        world.tell(other.withoutContacts().changed(2));
        recorded(answer, one);
    }

    @Test
    void a_second_customer_with_the_address_makes_what_comes_next_ambiguous() {
        ACustomer one = aCustomer().withEmail(email);
        world.tell(one.changed(1));
        touch(byEmail(email)).body("customerId", equalTo(one.id().toString()));
        world.tell(aCustomer().withEmail(email).changed(1));
        post(token, body(byEmail(email), "2")).then().body("status", equalTo("unmatched"));
        post(token, body(byEmail(email), "1")).then().body("status", equalTo("duplicate"));
    }

    @Test
    void customers_who_are_merged_are_one_until_they_are_split() {
        ACustomer root = aCustomer();
        ACustomer one = aCustomer().withEmail(email);
        ACustomer other = aCustomer().withEmail(email);
        world.tell(root.changed(1), one.changed(1), other.changed(1));
        Response answer = post(token, body(byEmail(email), "1"));
        answer.then().body("status", equalTo("unmatched"));
        world.tell(one.mergedInto(root).changed(2), other.mergedInto(root).changed(2));
        recorded(answer, root);
        touch(byEmail(email), "2").body("customerId", equalTo(root.id().toString()));
        world.tell(other.splitAgain().changed(3));
        post(token, body(byEmail(email), "3")).then().body("status", equalTo("unmatched"));
    }

    @Test
    void of_two_who_are_merged_into_each_other_for_a_moment_one_takes_the_touch() {
        ACustomer one = aCustomer().withEmail(email);
        ACustomer other = aCustomer().withEmail(email).mergedInto(one);
        world.tell(one.mergedInto(other).changed(1), other.changed(1));
        post(token, body(byEmail(email), "1")).then().statusCode(202).body("status", equalTo("recorded"));
    }

    @Test
    void a_person_is_asked_whom_they_mean_and_a_stranger_is_nobodys_namesake() {
        ARep rep = aRep();
        ACustomer mine = aCustomer().withEmail(email).ownedBy(rep.id());
        ACustomer hidden = aCustomer().withEmail(email).ownedBy(UUID.randomUUID());
        world.tell(rep.changed(1), mine.changed(1), hidden.changed(1));
        post(rep.token(), body(byEmail(email), "1"))
                .then()
                .statusCode(202)
                .body("customerId", equalTo(mine.id().toString()));
        world.tell(hidden.ownedBy(rep.id()).changed(2));
        post(rep.token(), body(byEmail(email), "2"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:thousandhands:problem:ambiguous-customer"))
                .body("detail", not(containsString(unique)));
    }

    @Test
    void an_erased_customers_address_is_nobodys() {
        ACustomer customer = aCustomer().withEmail(email);
        world.tell(customer.changed(1));
        world.tell(customer.erased(2));
        post(token, body(byEmail(email), "1")).then().body("status", equalTo("unmatched"));
        assertThat(world.rows("SELECT key FROM customer_reference WHERE key LIKE '%" + unique + "%'"))
                .isEmpty();
    }

    private ValidatableResponse touch(String who) {
        return touch(who, "1");
    }

    /** Recorded at once. */
    private ValidatableResponse touch(String who, String sourceId) {
        Response answer = post(token, body(who, sourceId));
        answer.then().statusCode(202).body("status", equalTo("recorded"));
        return after(answer, token)
                .get("/api/touches/" + answer.path("id"))
                .then()
                .statusCode(200);
    }

    /** Recorded after it waited. */
    private ValidatableResponse recorded(Response answer, ACustomer customer) {
        String path = "/api/touches/" + answer.path("id");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> as(token)
                .get(path)
                .then()
                .statusCode(200)
                .body("status", equalTo("recorded"))
                .body("customerId", equalTo(customer.id().toString())));
        return as(token).get(path).then();
    }

    private ValidatableResponse unmatched(String query) {
        return as(tokens().admin())
                .get("/api/unmatched-touches?source=" + source + "&" + query)
                .then()
                .statusCode(200);
    }

    private static String byEmail(String address) {
        return "\"customer\": {\"email\": \"" + address + "\"}";
    }

    private static String byPhone(String number) {
        return "\"customer\": {\"phone\": \"" + number + "\"}";
    }

    private static String between(String from, String to) {
        return from.replace("customer", "from") + ", " + to.replace("customer", "to");
    }

    private static String body(String who, String sourceId) {
        return """
            {"sourceId": "%s", %s, "kind": "call", "occurredAt": "2026-03-01T09:30:00Z"}
            """.formatted(sourceId, who);
    }
}
