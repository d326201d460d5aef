package io.thousandhands.notification.webhook.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.thousandhands.notification.webhook.WebhooksConfig;
import io.thousandhands.platform.sealing.Sealer;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.platform.testing.TestStack;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "notification"))
class ResealingTest {
    private static final String FORMER = "of-last-year";
    private static final String ADD = """
            INSERT INTO webhook (id, version, form, event_types, sealed, key_id, since, created_at)
            VALUES ($1, 1, 'standard', '{}', $2, 'of-last-year', now(), now())
            """;

    private final UUID id = UUID.randomUUID();

    @Inject
    Resealing resealing;

    @Inject
    Webhooks webhooks;

    @Inject
    WebhooksConfig config;

    @Inject
    Pool pool;

    @AfterEach
    void removed() {
        webhooks.remove(id);
    }

    @Test
    void aWebhookUnderAFormerKeyIsReadAndSealedAnewSoThatTheKeyCanBeDropped() {
        sealedByTheFormer("{\"url\": \"https://example.org/hook\", \"secret\": \"whsec_AAAA\"}");
        assertThat(url()).isEqualTo("https://example.org/hook");

        resealing.round();

        assertThat(keyId()).isEqualTo(config.keyId());
        assertThat(url()).isEqualTo("https://example.org/hook");
        assertThat(webhooks.one(id).orElseThrow().version()).isEqualTo(1);
    }

    private void sealedByTheFormer(String content) {
        String key = Objects.requireNonNull(config.formerKeys().get(FORMER));
        byte[] sealed = new Sealer("test", FORMER, key, Map.of(), new SecureRandom()).seal(id, content.getBytes(UTF_8));
        Await.result(pool.preparedQuery(ADD).execute(Tuple.of(id, Buffer.buffer(sealed))));
    }

    private String url() {
        return webhooks.one(id).orElseThrow().confidential().url();
    }

    private String keyId() {
        return Await.result(pool.preparedQuery("SELECT key_id FROM webhook WHERE id = $1")
                        .execute(Tuple.of(id)))
                .iterator()
                .next()
                .getString(0);
    }
}
