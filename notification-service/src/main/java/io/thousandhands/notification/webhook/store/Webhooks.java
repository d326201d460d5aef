package io.thousandhands.notification.webhook.store;

import io.thousandhands.notification.webhook.store.Webhook.Owner;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.rest.EntityTags;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.platform.sql.Transactions;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The table {@code webhook}, on worker threads. Who may see which is the caller's to ask. */
@ApplicationScoped
public class Webhooks {
    private static final String OF = """
            SELECT * FROM webhook
            WHERE form = 'standard' AND ($1 OR client_id = $2 OR rep_id = $3)
            ORDER BY created_at, id
            """;

    private static final String ONE = "SELECT * FROM webhook WHERE id = $1";
    private static final String CHAT = "SELECT * FROM webhook WHERE rep_id = $1 AND form <> 'standard'";
    private static final String REMOVE = "DELETE FROM webhook WHERE id = $1";

    private static final String REMOVE_CHAT = "DELETE FROM webhook WHERE rep_id = $1 AND form <> 'standard'";

    private static final String INSERT = """
            INSERT INTO webhook (id, version, form, name, client_id, rep_id, event_types, sealed, key_id, since, created_at)
            VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $9)
            """;

    /** Who subscribes to something else, or is back, does not hear of the past. */
    private static final String UPDATE = """
            UPDATE webhook SET
                version = version + 1, form = $2, name = $3, event_types = $4, sealed = $5, key_id = $6,
                since = CASE WHEN event_types = $4 AND disabled_at IS NULL THEN since ELSE $8 END,
                failing_since = CASE WHEN $7::text IS NULL AND disabled_at IS NULL THEN failing_since END,
                disabled_at = CASE WHEN $7 IS NULL THEN NULL ELSE coalesce(disabled_at, $8) END,
                disabled_because = $7
            WHERE id = $1
            """;

    private static final String GIVE_UP = """
            UPDATE webhook_delivery SET state = 'given_up', next_at = NULL
            WHERE webhook_id = $1 AND state = 'owed'
            """;

    private final Pool pool;
    private final Transactions transactions;
    private final WebhookRows rows;
    private final Seals seals;
    private final Clock clock;

    Webhooks(Pool pool, Transactions transactions, WebhookRows rows, Seals seals, Clock clock) {
        this.pool = pool;
        this.transactions = transactions;
        this.rows = rows;
        this.seals = seals;
        this.clock = clock;
    }

    /** All of them. */
    public List<Webhook> all() {
        return query(OF, Tuple.of(true, null, null));
    }

    /** An owner's. */
    public List<Webhook> of(Owner owner) {
        return query(OF, Tuple.of(false, owner.clientId(), owner.repId()));
    }

    public Optional<Webhook> one(UUID id) {
        return query(ONE, Tuple.of(id)).stream().findFirst();
    }

    /** A rep's chat. */
    public Optional<Webhook> chatOf(UUID repId) {
        return query(CHAT, Tuple.of(repId)).stream().findFirst();
    }

    public void add(Webhook webhook) {
        transactions.run(connection -> insert(connection, webhook));
    }

    /** A rep has one chat. */
    public void replaceChat(Webhook chat) {
        transactions.run(connection -> {
            Await.result(connection
                    .preparedQuery(REMOVE_CHAT)
                    .execute(Tuple.of(chat.owner().repId())));
            return insert(connection, chat);
        });
    }

    /**
     * Changes one as it stands now. Whoever disables it gives up what is owed to it. Nobody who owes it news waits for this.
     *
     * @param seen the version that was seen; null: any
     * @throws io.thousandhands.platform.problem.ProblemException 412 if there is a newer one, 404 if it is gone by now
     */
    public Webhook change(UUID id, @Nullable Long seen, Function<Webhook, Webhook> change) {
        return transactions.run(connection -> {
            Webhook known = locked(connection, id);
            if (seen != null) {
                EntityTags.requireMatch(seen, known.version());
            }
            store(connection, change.apply(known));
            return rows.of(Await.result(connection.preparedQuery(ONE).execute(Tuple.of(id)))
                    .iterator()
                    .next());
        });
    }

    private Webhook locked(SqlConnection connection, UUID id) {
        var found = Await.result(
                        connection.preparedQuery(ONE + " FOR NO KEY UPDATE").execute(Tuple.of(id)))
                .iterator();
        if (!found.hasNext()) {
            throw Problem.notFound("No such webhook: check the id.").toException();
        }
        return rows.of(found.next());
    }

    public void remove(UUID id) {
        Await.result(pool.preparedQuery(REMOVE).execute(Tuple.of(id)));
    }

    private Webhook insert(SqlConnection connection, Webhook webhook) {
        Await.result(connection
                .preparedQuery(INSERT)
                .execute(Tuple.tuple()
                        .addUUID(webhook.id())
                        .addString(webhook.form())
                        .addString(webhook.name())
                        .addString(webhook.owner().clientId())
                        .addUUID(webhook.owner().repId())
                        .addArrayOfString(webhook.eventTypes().toArray(String[]::new))
                        .addBuffer(Buffer.buffer(seals.seal(webhook.id(), webhook.confidential())))
                        .addString(seals.keyId())
                        .addOffsetDateTime(webhook.createdAt().atOffset(ZoneOffset.UTC))));
        return webhook;
    }

    private void store(SqlConnection connection, Webhook changed) {
        Await.result(connection
                .preparedQuery(UPDATE)
                .execute(Tuple.tuple()
                        .addUUID(changed.id())
                        .addString(changed.form())
                        .addString(changed.name())
                        .addArrayOfString(changed.eventTypes().toArray(String[]::new))
                        .addBuffer(Buffer.buffer(seals.seal(changed.id(), changed.confidential())))
                        .addString(seals.keyId())
                        .addString(changed.health().disabledBecause())
                        .addOffsetDateTime(now())));
        if (changed.health().disabledBecause() != null) {
            Await.result(connection.preparedQuery(GIVE_UP).execute(Tuple.of(changed.id())));
        }
    }

    private List<Webhook> query(String sql, Tuple parameters) {
        Iterable<Row> found = Await.result(pool.preparedQuery(sql).execute(parameters));
        return StreamSupport.stream(found.spliterator(), false).map(rows::of).toList();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
