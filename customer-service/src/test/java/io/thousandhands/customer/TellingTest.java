package io.thousandhands.customer;

import static io.thousandhands.customer.support.Api.household;
import static io.thousandhands.customer.support.Api.unique;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.CustomerEvent;
import io.thousandhands.contracts.wire.UnreadableEventException;
import io.thousandhands.contracts.wire.Wire;
import io.thousandhands.customer.support.Api;
import io.thousandhands.customer.support.Staff;
import io.thousandhands.customer.support.Topics;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.platform.testing.TestStack;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "customer"))
class TellingTest {
    private final Api admin = Api.admin();

    @Inject
    Pool pool;

    @Test
    void aStrangerReadsACustomerAsACloudEvent() {
        UUID id = Api.idIn(admin.added("""
                {"name": "Lovelace", "segment": "residential", "since": "2024-05-01T00:00:00Z", "yearlySales": 1e3,
                 "externalIds": {"erp": "%s"}}
                """.formatted(unique("told"))));

        ConsumerRecord<String, byte[]> told =
                Topics.awaitRecords(Topic.CUSTOMERS, id, 1).get(0);

        Map<String, String> headers = headersOf(told);
        assertThat(headers.remove("ce_time")).isNotBlank();
        assertThat(headers)
                .isEqualTo(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id + ":1",
                        "ce_source", "/customer-service",
                        "ce_type", "io.thousandhands.customer.changed.v1",
                        "ce_version", "1",
                        "content-type", "application/json"));
        assertThat(new String(told.value(), UTF_8))
                .startsWith(
                        "{\"version\":1,\"customer\":{\"id\":\"" + id
                                + "\",\"name\":\"Lovelace\",\"segment\":\"residential\",\"stage\":\"sold\",\"since\":\"2024-05-01T00:00:00Z\"")
                .contains("\"yearlySales\":1000");
    }

    @Test
    void everyStateIsToldInItsOrder() throws UnreadableEventException {
        String location = admin.added(household("Lovelace"));
        for (int version = 1; version <= 3; version++) {
            admin.patch(location, "\"" + version + "\"", household("Lovelace " + version))
                    .then()
                    .statusCode(200);
        }

        List<Long> versions = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> told : Topics.awaitRecords(Topic.CUSTOMERS, Api.idIn(location), 4)) {
            versions.add(Wire.decode(told.key(), told.headers(), told.value()).version());
        }
        assertThat(versions).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void anErasedCustomerLeavesATombstoneAndNothingPersonal() throws UnreadableEventException {
        String secret = unique("Schneewittchen");
        String location = admin.added("""
                {"name": "%1$s", "segment": "residential", "externalIds": {"erp": "%1$s"},
                 "contacts": [{"name": "%1$s", "emails": [{"address": "%1$s@example.com"}]}]}
                """.formatted(secret));

        admin.request().delete(location).then().statusCode(204);

        UUID id = Api.idIn(location);
        ConsumerRecord<String, byte[]> told = last(Topics.awaitRecords(Topic.CUSTOMERS, id, 1), id);
        assertThat(told.value()).isNull();
        assertThat(Wire.decode(told.key(), told.headers(), told.value())).isEqualTo(new CustomerEvent.Erased(2, id));
        assertThat(rowsWith(secret)).isEmpty();
        admin.get(location).then().statusCode(404);
        admin.request().delete(location).then().statusCode(404);
        admin.put("/api/customers/by-external/erp/" + secret, household("New"))
                .then()
                .statusCode(201);
    }

    @Test
    void aRepDoesNotErase() {
        Staff grace = Staff.rep();
        String location = grace.asRep().added(household("Lovelace"));

        grace.asRep().request().delete(location).then().statusCode(403);
        admin.request().header("If-Match", "\"7\"").delete(location).then().statusCode(412);
        grace.asManager()
                .request()
                .header("If-Match", "\"1\"")
                .delete(location)
                .then()
                .statusCode(204);
    }

    @Test
    void aLostTopicIsToldAgainWithItsTombstones() {
        Staff grace = Staff.rep();
        String present = admin.added(household("Lovelace"));
        String erased = admin.added(household("Byron"));
        admin.request().delete(erased).then().statusCode(204);
        int toldOfErased =
                Topics.awaitRecords(Topic.CUSTOMERS, Api.idIn(erased), 1).size();

        admin.request()
                .post("/api/customers/retell")
                .then()
                .statusCode(200)
                .body("customers", greaterThanOrEqualTo(1))
                .body("erased", greaterThanOrEqualTo(1))
                .body("reps", greaterThanOrEqualTo(1));

        Topics.awaitRecords(Topic.CUSTOMERS, Api.idIn(present), 2);
        Topics.awaitRecords(Topic.CUSTOMERS, Api.idIn(erased), toldOfErased + 1);
        Topics.awaitRecords(Topic.REPS, grace.id(), 2);
    }

    /** The state of before may never have been relayed: it was waiting, and went with the rest. */
    private static ConsumerRecord<String, byte[]> last(List<ConsumerRecord<String, byte[]>> told, UUID id) {
        ConsumerRecord<String, byte[]> last = told.get(told.size() - 1);
        return last.value() == null
                ? last
                : Topics.awaitRecords(Topic.CUSTOMERS, id, told.size() + 1).get(told.size());
    }

    private static Map<String, String> headersOf(ConsumerRecord<String, byte[]> told) {
        Map<String, String> headers = new LinkedHashMap<>();
        told.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return headers;
    }

    /** Tables of which a row, written out as text, holds the word. */
    private List<String> rowsWith(String word) {
        List<String> tables = new ArrayList<>();
        for (Row table : Await.result(pool.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
                .execute())) {
            String name = table.getString(0);
            String query = "SELECT FROM " + name + " AS t WHERE t::text ILIKE '%" + word + "%'"
                    + (name.equals("outbox") ? " OR convert_from(t.value, 'UTF8') ILIKE '%" + word + "%'" : "");
            if (Await.result(pool.query(query).execute()).rowCount() > 0) {
                tables.add(name);
            }
        }
        return tables;
    }
}
