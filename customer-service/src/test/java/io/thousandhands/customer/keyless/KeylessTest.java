package io.thousandhands.customer.keyless;

import static io.thousandhands.customer.support.Api.household;
import static io.thousandhands.customer.support.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.Customer.SealingKey;
import io.thousandhands.contracts.event.CustomerEvent;
import io.thousandhands.contracts.wire.UnreadableEventException;
import io.thousandhands.contracts.wire.Wire;
import io.thousandhands.customer.sealing.NotesConfig;
import io.thousandhands.customer.support.Api;
import io.thousandhands.customer.support.Topics;
import io.thousandhands.platform.sealing.Sealer;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.platform.testing.TestStack;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "customer"))
class KeylessTest {
    private static final String FORGET =
            "UPDATE customer SET sealing_key = NULL, sealing_key_from = NULL WHERE id = ANY ($1)";

    private final Api admin = Api.admin();

    @Inject
    Pool pool;

    @Inject
    Keyless keyless;

    @Inject
    NotesConfig config;

    @Test
    void aNewCustomerHasAKeyOfTheirOwnHoweverTheyCame() throws UnreadableEventException {
        String erp = unique("keyed");
        UUID added = Api.idIn(admin.added(household("Added")));
        UUID upserted = Api.idIn(admin.put("/api/customers/by-external/erp/" + erp, household("Upserted"))
                .header("Location"));

        byte[] one = opened(added, keys(added, 1).get(0));
        byte[] other = opened(upserted, keys(upserted, 1).get(0));

        assertThat(one).hasSize(32).isNotEqualTo(other);
    }

    @Test
    void anUploadedCustomerKeepsTheirKeyThroughChanges() throws UnreadableEventException {
        String line = "{\"externalIds\": {\"erp\": \"%s\"}, \"name\": \"%s\", \"segment\": \"residential\"}";
        String erp = unique("uploaded");
        admin.upload(line.formatted(erp, "Before"));

        admin.upload(line.formatted(erp, "After"));

        UUID id = UUID.fromString(admin.put("/api/customers/by-external/erp/" + erp, "{}")
                .jsonPath()
                .getString("id"));
        List<SealingKey> keys = keys(id, 2);
        assertThat(keys.get(0)).isNotNull().isEqualTo(keys.get(1));
    }

    @Test
    void noAnswerShowsAKey() {
        String location = admin.added(household("Lovelace"));

        String answer = admin.get(location).asString();

        assertThat(answer).doesNotContain("sealing").doesNotContain("wrapped");
    }

    @Test
    void whoIsThereWithoutAKeyGetsOneAndIsTold() throws Throwable {
        UUID id = Api.idIn(admin.added(household("From before")));
        Await.result(pool.preparedQuery(FORGET).execute(Tuple.of(new UUID[] {id})));

        VertxContextSupport.subscribeAndAwait(keyless::giveKeys);

        assertThat(admin.etag("/api/customers/" + id)).isEqualTo("\"2\"");
        List<SealingKey> keys = keys(id, 2);
        assertThat(opened(id, keys.get(1))).hasSize(32).isNotEqualTo(opened(id, keys.get(0)));
    }

    @Test
    void moreThanAChunkGetTheirsFromTwoReplicasAtOnce() throws Exception {
        String erp = unique("crowd");
        StringBuilder lines = new StringBuilder();
        for (int number = 0; number < 1200; number++) {
            lines.append("{\"externalIds\": {\"erp\": \"%s-%d\"}, \"name\": \"%s\", \"segment\": \"residential\"}%n"
                    .formatted(erp, number, erp));
        }
        admin.upload(lines.toString());
        Await.result(
                pool.query("UPDATE customer SET sealing_key = NULL, sealing_key_from = NULL WHERE name = '" + erp + "'")
                        .execute());

        Callable<Boolean> replica = this::gaveKeys;
        ExecutorService replicas = Executors.newFixedThreadPool(2);
        for (Future<Boolean> done : replicas.invokeAll(List.of(replica, replica))) {
            assertThat(done.get()).isTrue();
        }
        replicas.shutdown();

        assertThat(Await.result(pool.query("SELECT DISTINCT version FROM customer WHERE name = '" + erp
                                + "' AND sealing_key IS NOT NULL")
                        .execute()))
                .extracting(row -> row.getLong(0))
                .containsExactly(2L);
    }

    private boolean gaveKeys() {
        try {
            VertxContextSupport.subscribeAndAwait(keyless::giveKeys);
            return true;
        } catch (Throwable e) {
            throw new AssertionError("A round failed", e);
        }
    }

    private static List<SealingKey> keys(UUID id, int told) throws UnreadableEventException {
        List<SealingKey> keys = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : Topics.awaitRecords(Topic.CUSTOMERS, id, told)) {
            keys.add(Objects.requireNonNull(
                    ((CustomerEvent.Changed) Wire.decode(record.key(), record.headers(), record.value()))
                            .customer()
                            .sealingKey()));
        }
        return keys;
    }

    /** As touch-service does it. */
    private byte[] opened(UUID id, SealingKey key) {
        return new Sealer("thousandhands.notes", config.keyId(), config.key(), config.formerKeys(), new SecureRandom())
                .open(id, key.wrappedBy(), Base64.getDecoder().decode(key.wrapped()));
    }
}
