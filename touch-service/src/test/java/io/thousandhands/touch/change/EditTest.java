package io.thousandhands.touch.change;

import static io.thousandhands.touch.testing.ACustomer.aCustomer;
import static io.thousandhands.touch.testing.ARep.aRep;
import static io.thousandhands.touch.testing.Senders.after;
import static io.thousandhands.touch.testing.Senders.as;
import static io.thousandhands.touch.testing.Senders.post;
import static io.thousandhands.touch.testing.Senders.tokens;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
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
import io.thousandhands.contracts.event.KindEvent;
import io.thousandhands.platform.testing.TestStack;
import io.thousandhands.touch.testing.ACustomer;
import io.thousandhands.touch.testing.ARep;
import io.thousandhands.touch.testing.World;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "touch"))
class EditTest {
    private static final String FIRST = "\"0\"";
    private static final UUID CONTACT = UUID.randomUUID();

    @Inject
    World world;

    private final ARep rep = aRep();
    private final ARep stranger = aRep();
    private final ACustomer customer = aCustomer().withContact(CONTACT).ownedBy(rep.id());
    private final ACustomer other =
            aCustomer().knownTo("crm", UUID.randomUUID().toString()).ownedBy(rep.id());
    private final String source = "system-" + UUID.randomUUID();
    private final String system = tokens().systemNamed(source, "touches:write");
    private String id = "";

    @BeforeEach
    void aTouch() {
        world.kinds("call", "gift");
        world.tell(rep.changed(1), stranger.changed(1), customer.changed(1), other.changed(1));
        Response answer = post(system, """
            {"sourceId": "%s", "customer": {"id": "%s"}, "kind": "call", "occurredAt": "2026-03-01T09:30:00Z",
             "contactIds": ["%s"], "rep": {"id": "%s"}, "outcome": "reached", "durationSeconds": 260}
            """.formatted(UUID.randomUUID(), customer.id(), CONTACT, rep.id()));
        id = answer.path("id");
        after(answer, system).get("/api/touches/" + id).then().statusCode(200);
    }

    @Test
    void what_a_patch_names_changes_and_all_else_stays() {
        Response answer = patch(rep.token(), FIRST, "{\"kind\": \"gift\", \"outcome\": null}");
        answer.then().statusCode(202).body("status", equalTo("corrected")).header("ETag", not(FIRST));
        one(rep.token())
                .header("ETag", equalTo(answer.header("ETag")))
                .body("kind", equalTo("gift"))
                .body("outcome", nullValue())
                .body("durationSeconds", equalTo(260))
                .body("contactIds", contains(CONTACT.toString()))
                .body("repId", equalTo(rep.id().toString()))
                .body("source", equalTo(source))
                .body("evidence", equalTo("seen"))
                .body("status", equalTo("corrected"))
                .body("history.what", contains("recorded", "corrected"))
                .body("history.by", contains(source, "rep:" + rep.id()));
    }

    @Test
    void who_has_not_seen_the_last_version_is_refused() {
        Response first = patch(rep.token(), FIRST, "{\"durationSeconds\": 261}");
        first.then().statusCode(202);
        patch(rep.token(), FIRST, "{\"durationSeconds\": 262}").then().statusCode(412);
        patch(system, first.header("ETag"), "{\"durationSeconds\": 262}").then().statusCode(202);
        as(rep.token())
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch("/api/touches/" + id)
                .then()
                .statusCode(428);
    }

    @Test
    void what_another_replica_is_changing_is_refused_until_that_one_counts_as_lost() {
        world.execute("INSERT INTO touch_edit VALUES ('" + id + "', now())");
        patch(rep.token(), FIRST, "{\"durationSeconds\": 261}")
                .then()
                .statusCode(412)
                .body("detail", containsString("being changed"));

        world.execute("UPDATE touch_edit SET taken_at = now() - interval '31 seconds' WHERE touch_id = '" + id + "'");
        patch(rep.token(), FIRST, "{\"durationSeconds\": 261}").then().statusCode(202);
        assertThat(world.rows("SELECT 'held' FROM touch_edit WHERE touch_id = '" + id + "'"))
                .isEmpty();
    }

    @Test
    void what_changes_nothing_is_a_duplicate() {
        patch(rep.token(), FIRST, "{\"durationSeconds\": 260}")
                .then()
                .statusCode(202)
                .header("ETag", FIRST)
                .body("status", equalTo("duplicate"));
    }

    @Test
    void another_customer_moves_the_touch_without_the_former_ones_contacts() {
        String external = other.changed(1).customer().externalIds().get("crm");
        patch(
                        rep.token(),
                        FIRST,
                        "{\"customer\": {\"externalId\": {\"system\": \"crm\", \"id\": \"" + external + "\"}}}")
                .then()
                .statusCode(202)
                .body("status", equalTo("corrected"))
                .body("customerId", equalTo(other.id().toString()));
        one(rep.token()).body("customerId", equalTo(other.id().toString())).body("contactIds", empty());
        as(rep.token())
                .get("/api/customers/" + customer.id() + "/touches")
                .then()
                .body("items", empty());
    }

    @Test
    void a_touch_is_retracted_and_brought_back() {
        Response answer = as(rep.token())
                .header("If-Match", FIRST)
                .queryParam("reason", "logged-twice")
                .delete("/api/touches/" + id);
        answer.then().statusCode(202).body("status", equalTo("retracted"));
        one(rep.token())
                .body("status", equalTo("retracted"))
                .header("ETag", equalTo(answer.header("ETag")))
                .body("history[1].reason", equalTo("logged-twice"))
                .body("history[1].by", equalTo("rep:" + rep.id()));
        patch(rep.token(), answer.header("ETag"), "{}").then().statusCode(202).body("status", equalTo("corrected"));
        one(rep.token())
                .body("status", equalTo("corrected"))
                .body("history.what", contains("recorded", "retracted", "corrected"));
    }

    @Test
    void what_is_not_theirs_to_see_is_not_there() {
        patch(stranger.token(), FIRST, "{}").then().statusCode(404);
        as(stranger.token())
                .header("If-Match", FIRST)
                .delete("/api/touches/" + id)
                .then()
                .statusCode(404);
        patch(tokens().systemNamed("erp", "touches:write"), FIRST, "{}").then().statusCode(404);
        ACustomer hidden = aCustomer().ownedBy(stranger.id());
        world.tell(hidden.changed(1));
        patch(rep.token(), FIRST, "{\"customer\": {\"id\": \"" + hidden.id() + "\"}}")
                .then()
                .statusCode(404);
        // Moved away by somebody who may, it is no longer theirs, however it once was.
        patch(system, FIRST, "{\"customer\": {\"id\": \"" + hidden.id() + "\"}}")
                .then()
                .statusCode(202);
        String seen = one(rep.token()).extract().header("ETag");
        patch(rep.token(), seen, "{}").then().statusCode(404);
    }

    @Test
    void what_cannot_be_taken_is_refused_by_name() {
        refused("{\"sourceId\": \"2\"}", 400, "/sourceId");
        refused("{\"colour\": \"red\"}", 400, "/colour");
        refused("{\"kind\": null}", 400, "/kind");
        refused("{\"kind\": \"sky_writing\"}", 422, "/kind");
        refused("{\"contactIds\": [\"" + UUID.randomUUID() + "\"]}", 422, "/contactIds");
        refused("{\"rep\": {\"id\": \"" + UUID.randomUUID() + "\"}}", 422, "/rep");
        patch(rep.token(), FIRST, "[]").then().statusCode(400).body("type", containsString("not-an-object"));
    }

    @Test
    void a_kind_that_was_removed_since_stays_until_it_is_named() {
        world.tell(new KindEvent.Removed(2, "call"));
        patch(rep.token(), FIRST, "{\"durationSeconds\": 300}").then().statusCode(202);
        world.tell(new KindEvent.Changed(3, "call", 1, 0, true));
    }

    @Test
    void an_erased_customer_takes_no_move() {
        world.tell(other.erased(2));
        patch(system, FIRST, "{\"customer\": {\"id\": \"" + other.id() + "\"}}")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:thousandhands:problem:erased-customer"));
    }

    @Test
    void a_contact_who_is_gone_since_was_reached_all_the_same() {
        world.tell(customer.withoutContacts().changed(2));
        patch(rep.token(), FIRST, "{\"durationSeconds\": 300}").then().statusCode(202);
        one(rep.token()).body("contactIds", contains(CONTACT.toString()));
    }

    private void refused(String body, int status, String pointer) {
        patch(rep.token(), FIRST, body).then().statusCode(status).body("pointer", equalTo(pointer));
    }

    private Response patch(String token, String ifMatch, String body) {
        return as(token)
                .header("If-Match", ifMatch)
                .contentType("application/merge-patch+json")
                .body(body)
                .patch("/api/touches/" + id);
    }

    private ValidatableResponse one(String token) {
        return as(token).get("/api/touches/" + id).then().statusCode(200);
    }
}
