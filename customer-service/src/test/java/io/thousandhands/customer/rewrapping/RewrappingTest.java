package io.thousandhands.customer.rewrapping;

import static io.thousandhands.customer.support.Api.household;
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
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "customer"))
class RewrappingTest {
    private static final String FORMER = "of-last-year";
    private static final byte[] KEY = "a customer's key of 32 bytes.   ".getBytes(StandardCharsets.UTF_8);

    private final Api admin = Api.admin();

    @Inject
    Pool pool;

    @Inject
    Rewrapping rewrapping;

    @Inject
    NotesConfig config;

    @Test
    void what_a_former_key_wrapped_is_wrapped_anew_and_told_so_that_the_former_can_be_dropped() throws Throwable {
        UUID id = Api.idIn(admin.added(household("Of last year")));
        wrappedByTheFormer(id, KEY);

        VertxContextSupport.subscribeAndAwait(rewrapping::rewrap);

        SealingKey told = told(id, 2);
        assertThat(told.wrappedBy()).isEqualTo(config.keyId());
        assertThat(openedWithoutTheFormer(id, told)).isEqualTo(KEY);
    }

    @Test
    void what_the_present_key_wraps_and_what_no_key_opens_stays_as_it_is() throws Throwable {
        UUID present = Api.idIn(admin.added(household("Of this year")));
        UUID broken = Api.idIn(admin.added(household("Broken")));
        wrappedByTheFormer(broken, KEY);
        update(broken, "bm90IHdoYXQgaXQgd2FzLCBidXQgbG9uZyBlbm91Z2g=");

        VertxContextSupport.subscribeAndAwait(rewrapping::rewrap);

        assertThat(admin.etag("/api/customers/" + present)).isEqualTo("\"1\"");
        assertThat(admin.etag("/api/customers/" + broken)).isEqualTo("\"1\"");
    }

    private void wrappedByTheFormer(UUID id, byte[] key) {
        byte[] wrapped = new Sealer("test", FORMER, former(), Map.of(), new SecureRandom()).seal(id, key);
        update(id, Base64.getEncoder().encodeToString(wrapped));
    }

    private void update(UUID id, String wrapped) {
        Await.result(pool.preparedQuery(
                        "UPDATE customer SET sealing_key = $2, sealing_key_from = '" + FORMER + "' WHERE id = $1")
                .execute(Tuple.of(id, wrapped)));
    }

    private String former() {
        return Objects.requireNonNull(config.formerKeys().get(FORMER));
    }

    private byte[] openedWithoutTheFormer(UUID id, SealingKey key) {
        return new Sealer("test", config.keyId(), config.key(), Map.of(), new SecureRandom())
                .open(id, key.wrappedBy(), Base64.getDecoder().decode(key.wrapped()));
    }

    private static SealingKey told(UUID id, int records) throws UnreadableEventException {
        var record = Topics.awaitRecords(Topic.CUSTOMERS, id, records).get(records - 1);
        var event = (CustomerEvent.Changed) Wire.decode(record.key(), record.headers(), record.value());
        return Objects.requireNonNull(event.customer().sealingKey());
    }
}
