package io.thousandhands.touch.adapter.rest;

import static io.restassured.RestAssured.given;
import static io.thousandhands.touch.testing.ARep.aRep;
import static io.thousandhands.touch.testing.Senders.as;
import static io.thousandhands.touch.testing.Senders.system;
import static io.thousandhands.touch.testing.Senders.tokens;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.thousandhands.platform.sealing.Sealer;
import io.thousandhands.platform.testing.TestStack;
import io.thousandhands.touch.adapter.store.Secrets;
import io.thousandhands.touch.testing.AnAdapter;
import io.thousandhands.touch.testing.World;
import io.thousandhands.touch.unmatched.UnmatchedConfig;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Adapters as administrators set them up. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "touch"))
class AdaptersTest {
    private static final String MAPPING = """
        {"touch": {"sourceId": "/id", "kind": {"at": "/state", "values": {"missed": "attempt", "answered": "call"}},
         "customer": {"phone": "/number"}, "occurredAt": "/at"}}
        """;

    private static final String FORMER = "of-last-year";

    @Inject
    World world;

    @Inject
    Secrets secrets;

    @Inject
    UnmatchedConfig config;

    @Test
    void a_generic_adapter_gets_a_url_and_a_token_that_is_shown_once() {
        String name = "phones-" + UUID.randomUUID();
        Response made = add("{\"name\": \"%s\", \"kind\": \"generic\", \"mapping\": %s}".formatted(name, MAPPING));
        made.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("url", endsWith("/api/adapters/" + made.path("id") + "/deliveries"))
                .body("secret", notNullValue())
                .body("enabled", equalTo(true));
        admin().get(made.header("Location"))
                .then()
                .statusCode(200)
                .body("hasSecret", equalTo(true))
                .body("secret", nullValue())
                .body("mapping.touch.sourceId", equalTo("/id"));
        admin().get("/api/adapters")
                .then()
                .body("items.name", hasItem(name))
                .body("items.secret", not(hasItem(notNullValue())));
        assertThat(world.rows("SELECT settings, encode(secret, 'escape') FROM adapter WHERE name = '" + name + "'"))
                .allSatisfy(row -> assertThat(row).doesNotContain(made.<String>path("secret")));
    }

    @Test
    void only_administrators_see_and_make_adapters() {
        AnAdapter adapter = AnAdapter.of("generic", MAPPING);
        for (String token : new String[] {aRep().token(), aRep().token("manager"), system()}) {
            as(token).get("/api/adapters").then().statusCode(403);
            as(token).get("/api/adapters/" + adapter.id).then().statusCode(403);
            as(token).get(adapter.path()).then().statusCode(403);
            as(token).delete("/api/adapters/" + adapter.id).then().statusCode(403);
        }
        given().get("/api/adapters").then().statusCode(401);
        given().get(adapter.path()).then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\": \"generic\"}                                                   | /name",
                "{\"name\": \"Bad Name\", \"kind\": \"generic\"}                           | /name",
                "{\"name\": \"x\", \"kind\": \"fax\"}                                      | /kind",
                "{\"name\": \"x\", \"kind\": \"generic\"}                                  | /mapping/touch/kind",
                "{\"name\": \"x\", \"kind\": \"generic\", \"mapping\": {\"colour\": 1}}    | /mapping",
                "{\"name\": \"x\", \"kind\": \"twilio\", \"defaultRep\": {}}               | /defaultRep",
                "{\"name\": \"x\", \"kind\": \"sendgrid\", \"secret\": \"no key\"}         | /secret"
            })
    void what_cannot_work_is_refused_and_told_by_its_member(String adapter, String pointer) {
        add(adapter).then().statusCode(400).body("pointer", equalTo(pointer));
    }

    @Test
    void a_name_is_one_adapters_alone() {
        AnAdapter adapter = AnAdapter.of("twilio", "");
        add("{\"name\": \"%s\", \"kind\": \"lob\"}".formatted(adapter.name))
                .then()
                .statusCode(409);
    }

    @Test
    void it_is_changed_by_whoever_saw_its_present_state() {
        AnAdapter adapter = AnAdapter.of("generic", MAPPING);
        patch(adapter, null, "{\"enabled\": false}").then().statusCode(428);
        patch(adapter, "\"0\"", "{\"name\": \"other\"}").then().statusCode(400);
        patch(adapter, "\"0\"", "{\"enabled\": false, \"mapping\": {\"touch\": {\"occurredAt\": null}}}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("enabled", equalTo(false))
                .body("mapping.touch.occurredAt", nullValue())
                .body("mapping.touch.sourceId", equalTo("/id"));
        patch(adapter, "\"0\"", "{\"enabled\": true}").then().statusCode(412);
        adapter.deliver("{}").then().statusCode(404);
    }

    @Test
    void a_former_token_lets_in_beside_its_successor_until_its_time_is_over() {
        AnAdapter adapter = AnAdapter.of("generic", MAPPING);
        Response replaced = admin().contentType("application/json").post("/api/adapters/" + adapter.id + "/secret");
        replaced.then().statusCode(200).body("formerSecretUntil", notNullValue());
        adapter.deliver("[]").then().statusCode(202);
        deliver(adapter, replaced.path("secret")).then().statusCode(202);
        world.execute("UPDATE adapter SET former_until = now() - interval '1 year' WHERE id = '" + adapter.id + "'");
        adapter.deliver("[]").then().statusCode(401);
        deliver(adapter, replaced.path("secret")).then().statusCode(202);
    }

    @Test
    void a_new_token_ends_a_former_one_that_leaked() {
        AnAdapter adapter = AnAdapter.of("generic", MAPPING);
        String fresh = admin().contentType("application/json")
                .body("{\"endFormer\": true}")
                .post("/api/adapters/" + adapter.id + "/secret")
                .path("secret");
        adapter.deliver("[]").then().statusCode(401);
        deliver(adapter, fresh).then().statusCode(202);
        admin().get("/api/adapters/" + adapter.id).then().body("lastRefused.because", containsString("token"));
    }

    @Test
    void a_secret_under_a_former_key_lets_in_and_is_sealed_anew() {
        AnAdapter adapter = AnAdapter.of("generic", MAPPING);
        byte[] sealed = new Sealer("test", FORMER, formerKey(), Map.of(), new SecureRandom())
                .seal(UUID.fromString(adapter.id), adapter.secret.getBytes(UTF_8));
        world.execute("UPDATE adapter SET key_id = '%s', secret = decode('%s', 'hex') WHERE id = '%s'"
                .formatted(FORMER, HexFormat.of().formatHex(sealed), adapter.id));
        adapter.deliver("[]").then().statusCode(202);
        secrets.reseal();
        assertThat(world.rows("SELECT key_id FROM adapter WHERE id = '" + adapter.id + "'"))
                .singleElement()
                .asString()
                .doesNotContain(FORMER);
        adapter.deliver("[]").then().statusCode(202);
    }

    private String formerKey() {
        return Objects.requireNonNull(config.formerKeys().get(FORMER));
    }

    @Test
    void a_secret_that_the_other_side_shows_is_given_later() {
        String id = add("{\"name\": \"%s\", \"kind\": \"lob\"}".formatted("lob-" + UUID.randomUUID()))
                .path("id");
        String path = "/api/adapters/" + id;
        given().contentType("application/json")
                .body("{}")
                .post(path + "/deliveries")
                .then()
                .statusCode(401);
        admin().contentType("application/json").post(path + "/secret").then().statusCode(400);
        admin().contentType("application/json")
                .body("{\"secret\": \"shown-by-lob\"}")
                .post(path + "/secret")
                .then()
                .statusCode(200)
                .body("hasSecret", equalTo(true))
                .body("secret", nullValue());
    }

    @Test
    void a_payload_is_tried_with_nothing_taken() {
        AnAdapter adapter = AnAdapter.of("generic", MAPPING);
        admin().contentType("application/json")
                .body("""
                    [{"id": "1", "state": "answered", "number": "+493012345678", "at": 1767258000},
                     {"id": "2", "state": "on hold", "number": "+493012345678", "at": 1767258000}]
                    """)
                .post("/api/adapters/" + adapter.id + "/try")
                .then()
                .statusCode(200)
                .body("items.find { it.item == '1' }.outcome", equalTo("touch"))
                .body("items.find { it.item == '1' }.touch.occurredAt", equalTo("2026-01-01T09:00:00Z"))
                .body("items.find { it.item == '2' }.problem.pointer", equalTo("/touch/kind"));
        admin().get(adapter.path()).then().body("items.size()", equalTo(0));
    }

    @Test
    void a_removed_adapter_is_gone() {
        AnAdapter adapter = AnAdapter.of("generic", MAPPING);
        admin().delete("/api/adapters/" + adapter.id).then().statusCode(204);
        admin().get("/api/adapters/" + adapter.id).then().statusCode(404);
        admin().delete("/api/adapters/" + adapter.id).then().statusCode(404);
        adapter.deliver("{}").then().statusCode(404);
    }

    private static RequestSpecification admin() {
        return as(tokens().admin());
    }

    private static Response add(String adapter) {
        return admin().contentType("application/json").body(adapter).post("/api/adapters");
    }

    private static Response deliver(AnAdapter adapter, String token) {
        return given().contentType("application/json").body("[]").post(adapter.path() + "?token=" + token);
    }

    private static Response patch(AnAdapter adapter, @Nullable String ifMatch, String patch) {
        RequestSpecification request =
                admin().contentType("application/merge-patch+json").body(patch);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).patch("/api/adapters/" + adapter.id);
    }
}
