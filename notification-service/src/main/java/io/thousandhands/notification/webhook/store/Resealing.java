package io.thousandhands.notification.webhook.store;

import io.thousandhands.notification.webhook.WebhooksConfig;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.platform.sql.Transactions;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Webhooks are kept for ever, keys are not: those under a former key are sealed anew, so that it can be dropped. */
@ApplicationScoped
class Resealing {
    private static final Logger LOG = Logger.getLogger(Resealing.class);
    /** Rows in one round, so that none takes long. */
    private static final int SOME = 1_000;

    private static final String OLD = """
            SELECT id, key_id, sealed FROM webhook WHERE key_id = ANY($1) ORDER BY id LIMIT $2
            FOR NO KEY UPDATE SKIP LOCKED
            """;

    /** Nothing that anybody sees: the version stays. */
    private static final String RESEAL = """
            UPDATE webhook w SET sealed = r.sealed, key_id = $3
            FROM unnest($1::uuid[], $2::bytea[]) AS r(id, sealed) WHERE w.id = r.id
            """;

    private final Transactions transactions;
    private final Seals seals;
    private final String[] former;

    Resealing(Transactions transactions, Seals seals, WebhooksConfig config) {
        this.transactions = transactions;
        this.seals = seals;
        this.former = config.formerKeys().keySet().stream()
                .filter(id -> !id.equals(config.keyId()))
                .toArray(String[]::new);
    }

    /** Some of them; the rest in the next rounds. Nothing is looked for if there are no former keys. */
    void round() {
        if (former.length > 0) {
            int resealed = transactions.run(this::some);
            if (resealed > 0) {
                LOG.infof("Webhooks were sealed anew: webhooks=%d", resealed);
            }
        }
    }

    private int some(SqlConnection connection) {
        Map<UUID, Buffer> resealed = new TreeMap<>();
        for (Row row : Await.result(connection.preparedQuery(OLD).execute(Tuple.of(former, SOME)))) {
            reseal(row, resealed);
        }
        UUID[] ids = resealed.keySet().toArray(UUID[]::new);
        Buffer[] contents = resealed.values().toArray(Buffer[]::new);
        Await.result(connection.preparedQuery(RESEAL).execute(Tuple.of(ids, contents, seals.keyId())));
        return ids.length;
    }

    private void reseal(Row row, Map<UUID, Buffer> resealed) {
        UUID id = row.getUUID("id");
        try {
            Confidential content = seals.open(
                    id, row.getString("key_id"), row.getBuffer("sealed").getBytes());
            resealed.put(id, Buffer.buffer(seals.seal(id, content)));
        } catch (IllegalStateException | IllegalArgumentException e) {
            LOG.errorf("A webhook cannot be opened: webhookId=%s keyId=%s", id, row.getString("key_id"));
        }
    }
}
