package io.thousandhands.notification.webhook;

import static io.restassured.RestAssured.given;
import static io.thousandhands.notification.support.News.backInSight;
import static io.thousandhands.notification.support.News.customer;
import static io.thousandhands.notification.support.News.fading;
import static io.thousandhands.notification.support.News.nudgeOf;
import static io.thousandhands.notification.support.News.rep;
import static io.thousandhands.notification.support.News.slipped;
import static io.thousandhands.notification.support.Service.tokenOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.thousandhands.contracts.event.CadenceEvent;
import io.thousandhands.contracts.event.CustomerEvent;
import io.thousandhands.contracts.event.Recency;
import io.thousandhands.notification.support.Log;
import io.thousandhands.notification.support.MovableClock;
import io.thousandhands.notification.support.Places;
import io.thousandhands.notification.support.Receiver;
import io.thousandhands.notification.support.Receiver.Received;
import io.thousandhands.notification.support.Service;
import io.thousandhands.notification.webhook.store.Webhooks;
import io.thousandhands.platform.problem.ProblemException;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.platform.sql.Transactions;
import io.thousandhands.platform.testing.TestStack;
import io.thousandhands.platform.topics.TopicNames;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a change to a receiver of somebody else's, whatever the receiver does. */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "notification"))
class WebhooksTest {
    private static final Duration MORE_THAN_ANY_PAUSE = Duration.ofHours(29);

    private static final String OWE = """
            WITH event AS (
                INSERT INTO webhook_event (id, type, at, payload)
                VALUES (gen_random_uuid(), 'nudge.raised', now(), '{}') RETURNING id
            )
            INSERT INTO webhook_delivery (webhook_id, event_id, state, failures, created_at, log)
            SELECT $1, id, 'skipped', 0, now(), '[]' FROM event
            """;

    private static final String OWE_NOW = """
            WITH event AS (
                INSERT INTO webhook_event (id, type, at, payload)
                VALUES (gen_random_uuid(), 'nudge.raised', now(), '{}') RETURNING id
            )
            INSERT INTO webhook_delivery (webhook_id, event_id, state, failures, next_at, created_at, log)
            SELECT w.id, event.id, 'owed', 0, now(), now(), '[]' FROM event, webhook w WHERE w.id = ANY($1)
            """;

    private static final String FORM = "UPDATE webhook SET form = $2 WHERE id = $1";

    @Inject
    Transactions transactions;

    @Inject
    Webhooks webhooks;

    @Inject
    TopicNames topics;

    @Inject
    MovableClock clock;

    @Inject
    Places places;

    private final UUID anna = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();
    private final UUID customer = UUID.randomUUID();
    private final UUID nudge = nudgeOf(customer, 1);
    private final String system = Service.tokens().system("nudges:read", "standings:read");

    private Log log;
    private Service service;
    private Receiver receiver;

    @BeforeEach
    void annaAndBen() {
        log = new Log(topics::of);
        service = new Service(RestAssured.port);
        receiver = new Receiver();
        log.tell(rep(anna, 1, null), rep(ben, 1, null));
        service.awaitLogin(tokenOf(anna));
        service.awaitLogin(tokenOf(ben));
    }

    @AfterEach
    void close() {
        clock.reset();
        service.get(Service.tokens().admin(), "/api/webhooks")
                .jsonPath()
                .<String>getList("items.id")
                .forEach(id -> as(Service.tokens().admin()).delete("/api/webhooks/" + id));
        receiver.close();
        log.close();
    }

    @Test
    void aRepsToolHearsOfEachChangeOfTheirNudgeOnceAndTheOfficialLibraryAgrees() throws Exception {
        JsonPath mine = subscribed(tokenOf(anna), receiver.url(), "*");
        try (Receiver bens = new Receiver()) {
            subscribed(tokenOf(ben), bens.url(), "*");

            log.tell(customer(customer, 1, anna), fading(customer, 1, 1));
            awaitTypes("nudge.raised");
            log.tell(slipped(customer, 2, 1));
            awaitTypes("nudge.raised", "nudge.pressing");
            log.tell(backInSight(customer, 3, 1));
            awaitTypes("nudge.raised", "nudge.pressing", "nudge.ended");

            for (Received received : receiver.received()) {
                new Webhook(mine.getString("secret")).verify(received.body(), headersOf(received));
            }
            assertThat(receiver.received()).extracting(Received::id).doesNotHaveDuplicates();
            assertThat(bens.received()).isEmpty();
        }
        JsonPath raised = JsonPath.from(receiver.received().get(0).body());
        assertThat(raised.getString("data.nudge.id")).isEqualTo(nudge.toString());
        assertThat(raised.getString("data.nudge.customerId")).isEqualTo(customer.toString());
        assertThat(receiver.received().get(0).body()).doesNotContain("Customer ", "Rep ");
        assertThat(deliveries(tokenOf(anna), mine).getList("items.state")).containsOnly("delivered");
    }

    @Test
    void aSystemHearsOfCustomersToo() {
        subscribed(system, receiver.url(), "customer.fading", "customer.back-in-sight");

        log.tell(customer(customer, 1, anna), fadingAt(clock.instant().plusSeconds(1)));

        awaitTypes("customer.fading");
        assertThat(JsonPath.from(receiver.received().get(0).body()).getString("data.recency.customerId"))
                .isEqualTo(customer.toString());
    }

    @Test
    void whoMayReadNudgesAloneHearsOfNoCustomers() {
        String nudgesOnly = Service.tokens().system("nudges:read");
        for (String type : List.of("*", "customer.fading")) {
            Map<String, Object> body = Map.of("url", receiver.url(), "eventTypes", List.of("nudge.raised", type));
            Response refused = service.post(nudgesOnly, "/api/webhooks", body);
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.jsonPath().getString("detail")).contains("standings:read");
        }

        JsonPath ofNudges = subscribed(nudgesOnly, receiver.url(), "nudge.raised");
        JsonPath ofAll = subscribed(system, receiver.url(), "*");
        assertThat(patch(nudgesOnly, ofNudges, Map.of("eventTypes", List.of("*")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(patch(nudgesOnly, ofAll, Map.of("url", receiver.url() + "/mine"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(patch(nudgesOnly, ofAll, Map.of("enabled", false)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatCannotBeWrittenIsAFailedAttemptAndHoldsUpNobody() {
        JsonPath mine = subscribed(tokenOf(anna), receiver.url(), "*");
        JsonPath bens = subscribed(tokenOf(ben), receiver.url(), "*");
        UUID id = UUID.fromString(mine.getString("id"));
        transactions.run(connection -> {
            Await.result(connection.preparedQuery(FORM).execute(Tuple.of(id, "carrier_pigeon")));
            UUID[] both = {id, UUID.fromString(bens.getString("id"))};
            return Await.result(connection.preparedQuery(OWE_NOW).execute(Tuple.of((Object) both)));
        });

        await().untilAsserted(() -> assertThat(receiver.received()).hasSize(1));
        transactions.run(
                connection -> Await.result(connection.preparedQuery(FORM).execute(Tuple.of(id, "standard"))));
        await().untilAsserted(
                        () -> assertThat(deliveries(tokenOf(anna), mine).getString("items[0].attempts[0].failure"))
                                .isEqualTo("not_written"));
    }

    @Test
    void aWebhookThatIsRemovedWhileItIsChangedIsNotThere() {
        assertThatThrownBy(() -> webhooks.change(UUID.randomUUID(), null, known -> known))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        gone -> assertThat(gone.problem().status()).isEqualTo(404));
    }

    @Test
    void whatFailsIsTriedForThreeDaysUnderOneIdAndThenTheWebhookIsDisabled() {
        JsonPath mine = subscribed(tokenOf(anna), receiver.url(), "*");
        receiver.answer(Receiver.answering(503));
        ping(mine);

        for (int attempt = 1; attempt < 10; attempt++) {
            awaitAttempts(mine, attempt);
            clock.moveBy(attempt == 1 ? Duration.ofSeconds(7) : MORE_THAN_ANY_PAUSE);
        }

        awaitState(mine, "disabled");
        JsonPath delivery = deliveries(tokenOf(anna), mine);
        assertThat(delivery.getList("items[0].attempts.status")).hasSize(10).containsOnly(503);
        assertThat(delivery.getString("items[0].attempts[0].response")).isEqualTo("status 503");
        assertThat(delivery.getString("items[0].state")).isEqualTo("given_up");
        assertThat(receiver.received()).hasSize(10).extracting(Received::id).containsOnly(idOf(delivery));
        assertThat(seen(mine).getString("disabledBecause")).isEqualTo("failing");
    }

    @Test
    void aReceiverThatIsGoneIsLeftAloneUntilItsOwnerEnablesItAndReplaysWhatWasGivenUp() {
        JsonPath mine = subscribed(tokenOf(anna), receiver.url(), "*");
        receiver.answer(Receiver.answering(410));
        ping(mine);
        awaitState(mine, "disabled");
        assertThat(seen(mine).getString("disabledBecause")).isEqualTo("gone");
        assertThat(post(mine, "/ping").statusCode()).isEqualTo(409);

        receiver.answer(Receiver.answering(204));
        patch(mine, Map.of("enabled", true)).then().statusCode(200);
        post(mine, "/deliveries/replay").then().statusCode(202);

        await().untilAsserted(() -> assertThat(receiver.received()).hasSize(2));
        assertThat(receiver.received().get(0).id())
                .isEqualTo(receiver.received().get(1).id());
        awaitState(mine, "ok");
        awaitDelivery(mine, "delivered");
    }

    @Test
    void whileASecretIsRotatedBothSign() throws Exception {
        JsonPath mine = subscribed(tokenOf(anna), receiver.url(), "*");
        String former = mine.getString("secret");

        String next = post(mine, "/secret").jsonPath().getString("secret");
        ping(mine);

        await().untilAsserted(() -> assertThat(receiver.received()).hasSize(1));
        Received received = receiver.received().get(0);
        new Webhook(former).verify(received.body(), headersOf(received));
        new Webhook(next).verify(received.body(), headersOf(received));
        assertThat(seen(mine).getString("secret")).isNull();

        clock.moveBy(Duration.ofHours(25));
        ping(mine);
        await().untilAsserted(() -> assertThat(receiver.received()).hasSize(2));
        assertThat(receiver.received().get(1).headers().get("webhook-signature"))
                .doesNotContain(" ");
    }

    @Test
    void receiversThatHangOrTalkForEverDelayNobodyElse() {
        receiver.answer(Receiver.hanging());
        JsonPath hanging = subscribed(tokenOf(anna), receiver.url(), "*");
        try (Receiver endless = new Receiver();
                Receiver quick = new Receiver()) {
            endless.answer(Receiver.endless());
            JsonPath talking = subscribed(tokenOf(anna), endless.url(), "*");
            for (int n = 0; n < 12; n++) {
                ping(hanging);
                ping(talking);
            }
            await().untilAsserted(() -> assertThat(receiver.received()).isNotEmpty());

            ping(subscribed(tokenOf(ben), quick.url(), "*"));

            await().atMost(Duration.ofMillis(1_500))
                    .pollInterval(Duration.ofMillis(20))
                    .untilAsserted(() -> assertThat(quick.received()).hasSize(1));
            await().untilAsserted(
                            () -> assertThat(deliveries(tokenOf(anna), talking).getList("items.state"))
                                    .containsOnly("delivered"));
            await().untilAsserted(() -> assertThat(
                            deliveries(tokenOf(anna), hanging).<String>getList("items.attempts.failure.flatten()"))
                    .contains("too_slow"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.1.1", "169.254.169.254", "100.64.0.1", "::1", "fd00::1"})
    void aNameThatLeadsInsideIsRefusedWhenItIsConnectedTo(String address) throws UnknownHostException {
        String host = "h" + UUID.randomUUID() + ".example.org";
        places.put(host, InetAddress.getByName(address));
        JsonPath mine = subscribed(tokenOf(anna), "https://" + host + ":" + receiver.port() + "/", "*");

        ping(mine);

        awaitAttempts(mine, 1);
        assertThat(deliveries(tokenOf(anna), mine).getString("items[0].attempts[0].failure"))
                .isEqualTo("refused_address");
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void somebodyElsesWebhookIsNotThere() {
        String path = "/api/webhooks/"
                + subscribed(tokenOf(anna), receiver.url(), "*").getString("id");

        assertThat(service.get(tokenOf(ben), path).statusCode()).isEqualTo(404);
        assertThat(service.get(tokenOf(ben), path + "/deliveries").statusCode()).isEqualTo(404);
        assertThat(service.post(tokenOf(ben), path + "/secret", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(as(system).delete(path).statusCode()).isEqualTo(404);
        assertThat(service.get(tokenOf(ben), "/api/webhooks").jsonPath().getList("items"))
                .isEmpty();
        assertThat(service.get(Service.tokens().admin(), path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"eventTypes\": [\"*\"]}",
                "{\"url\": \"https://127.0.0.1/\", \"eventTypes\": [\"*\"]}",
                "{\"url\": \"http://hooks.example.org/\", \"eventTypes\": [\"*\"]}",
                "{\"url\": \"https://hooks.example.org/\"}",
                "{\"url\": \"https://hooks.example.org/\", \"eventTypes\": []}",
                "{\"url\": \"https://hooks.example.org/\", \"eventTypes\": [null]}",
                "{\"url\": \"https://hooks.example.org/\", \"eventTypes\": [\"customer.fading\"]}",
                "{\"url\": \"https://hooks.example.org/\", \"eventTypes\": [\"*\"], \"secret\": \"mine\"}"
            })
    void aWebhookThatCannotBeTakenIsToldWhatToChange(String body) {
        Response refused = service.post(tokenOf(anna), "/api/webhooks", body);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.contentType()).startsWith("application/problem+json");
    }

    @Test
    void whatWasSaidOfAnErasedCustomerIsGoneButForTheEnd() {
        JsonPath mine = subscribed(tokenOf(anna), receiver.url(), "*");
        log.tell(customer(customer, 1, anna), fading(customer, 1, 1));
        awaitTypes("nudge.raised");

        log.tell(new CustomerEvent.Erased(2, customer));

        awaitTypes("nudge.raised", "nudge.ended");
        await().untilAsserted(() -> assertThat(deliveries(tokenOf(anna), mine).getList("items.type"))
                .containsExactly("nudge.ended"));
    }

    /** Whoever decides owes news while they hold customers and nudges; to wait for them is to be waited for. */
    @Test
    void whoOwesNewsKeepsNeitherOwnersNorDeliveriesWaiting() {
        JsonPath mine = subscribed(tokenOf(anna), receiver.url(), "*");

        transactions.run(deciding -> {
            Await.result(deciding.preparedQuery(OWE).execute(Tuple.of(UUID.fromString(mine.getString("id")))));
            patch(mine, Map.of("name", "Tasks")).then().statusCode(200);
            ping(mine);
            awaitDelivery(mine, "delivered");
            return deciding;
        });
    }

    private JsonPath subscribed(String token, String url, String... types) {
        return service.post(token, "/api/webhooks", Map.of("url", url, "eventTypes", List.of(types)))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private void ping(JsonPath webhook) {
        post(webhook, "/ping").then().statusCode(202);
    }

    private Response post(JsonPath webhook, String path) {
        return service.post(Service.tokens().admin(), "/api/webhooks/" + webhook.getString("id") + path, Map.of());
    }

    private Response patch(JsonPath webhook, Map<String, Object> patch) {
        return patch(tokenOf(anna), webhook, patch);
    }

    private Response patch(String token, JsonPath webhook, Map<String, Object> patch) {
        String path = "/api/webhooks/" + webhook.getString("id");
        return as(token)
                .contentType("application/merge-patch+json")
                .header("If-Match", service.get(token, path).header("ETag"))
                .body(patch)
                .patch(path);
    }

    private JsonPath seen(JsonPath webhook) {
        return service.get(Service.tokens().admin(), "/api/webhooks/" + webhook.getString("id"))
                .jsonPath();
    }

    private JsonPath deliveries(String token, JsonPath webhook) {
        return service.get(token, "/api/webhooks/" + webhook.getString("id") + "/deliveries")
                .jsonPath();
    }

    private void awaitState(JsonPath webhook, String state) {
        await().untilAsserted(() -> assertThat(seen(webhook).getString("state")).isEqualTo(state));
    }

    private void awaitDelivery(JsonPath webhook, String state) {
        await().untilAsserted(
                        () -> assertThat(deliveries(tokenOf(anna), webhook).getString("items[0].state"))
                                .isEqualTo(state));
    }

    private void awaitAttempts(JsonPath webhook, int attempts) {
        await().untilAsserted(
                        () -> assertThat(deliveries(tokenOf(anna), webhook).getList("items[0].attempts"))
                                .hasSize(attempts));
    }

    private void awaitTypes(String... types) {
        await().untilAsserted(() -> assertThat(receiver.received())
                .extracting(received -> JsonPath.from(received.body()).getString("type"))
                .containsExactly(types));
    }

    private CadenceEvent fadingAt(Instant at) {
        CadenceEvent.CustomerFading event = (CadenceEvent.CustomerFading) fading(customer, 1, 1);
        var told = event.recency();
        return new CadenceEvent.CustomerFading(new Recency(
                customer,
                told.revision(),
                told.episode(),
                at,
                told.fadesAt(),
                told.slipsAt(),
                null,
                null,
                null,
                told.policyId(),
                told.touchesAYear()));
    }

    private static String idOf(JsonPath deliveries) {
        return deliveries.getString("items[0].id");
    }

    private static HttpHeaders headersOf(Received received) throws WebhookVerificationException {
        return HttpHeaders.of(
                received.headers().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue()))),
                (name, value) -> true);
    }

    private static RequestSpecification as(String token) {
        return given().port(RestAssured.port).auth().oauth2(token);
    }
}
