package io.thousandhands.notification.webhook.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.thousandhands.notification.webhook.EventType;
import io.thousandhands.platform.rest.Cursor;
import io.thousandhands.platform.rest.Page;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.platform.sql.Transactions;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What was owed to a webhook lately; trying it, and owing again. On worker threads. */
@ApplicationScoped
public class Deliveries {
    private static final int PAGE = 100;

    private static final String SELECT = """
            SELECT d.event_id, e.type, d.state, d.created_at, d.next_at, d.log::text AS log
            FROM webhook_delivery d JOIN webhook_event e ON e.id = d.event_id
            WHERE d.webhook_id = $1
            """;

    private static final String ONE = SELECT + " AND d.event_id = $2";
    private static final String NEWEST = SELECT + """
             AND ($2::text IS NULL OR d.state = $2)
             AND ($3::timestamptz IS NULL OR (d.created_at, d.event_id) < ($3, $4::uuid))
            ORDER BY d.created_at DESC, d.event_id DESC LIMIT $5
            """;

    private static final String AGAIN = """
            UPDATE webhook_delivery SET state = 'owed', failures = 0, next_at = $2
            WHERE webhook_id = $1 AND state <> 'owed'
            """;
    private static final String ONE_AGAIN = AGAIN + " AND event_id = $3";
    private static final String FAILED_AGAIN = AGAIN + " AND state = 'given_up'";

    private final Pool pool;
    private final Transactions transactions;
    private final Owed owed;
    private final Payloads payloads;
    private final ObjectMapper json;
    private final Clock clock;

    Deliveries(Pool pool, Transactions transactions, Owed owed, Payloads payloads, ObjectMapper json, Clock clock) {
        this.pool = pool;
        this.transactions = transactions;
        this.owed = owed;
        this.payloads = payloads;
        this.json = json;
        this.clock = clock;
    }

    /** @param state null: in all */
    public Page<Delivery> newest(UUID webhookId, @Nullable String state, @Nullable Cursor after) {
        Tuple parameters = Tuple.of(
                webhookId,
                state,
                after == null ? null : after.instant(0).atOffset(ZoneOffset.UTC),
                after == null ? null : after.uuid(1),
                PAGE + 1);
        return Page.of(query(NEWEST, parameters), PAGE, delivery -> Cursor.of(delivery.createdAt(), delivery.id()));
    }

    public Optional<Delivery> one(UUID webhookId, UUID id) {
        return query(ONE, Tuple.of(webhookId, id)).stream().findFirst();
    }

    /** Owes news that there is nothing new. @return its id */
    public UUID ping(UUID webhookId) {
        Instant now = clock.instant();
        News ping = new News(UUID.randomUUID(), EventType.PING, null, null, null, null, now, payloads.ofPing(now));
        return transactions.run(connection -> {
            owed.owe(connection, webhookId, ping);
            return ping.id();
        });
    }

    /** Owes one again, whatever became of it; the receiver knows it by its id. */
    public void again(UUID webhookId, UUID id) {
        Await.result(pool.preparedQuery(ONE_AGAIN).execute(Tuple.of(webhookId, now(), id)));
    }

    /** Owes all again that were given up. @return how many */
    public int failedAgain(UUID webhookId) {
        return Await.result(pool.preparedQuery(FAILED_AGAIN).execute(Tuple.of(webhookId, now())))
                .rowCount();
    }

    private List<Delivery> query(String sql, Tuple parameters) {
        Iterable<Row> found = Await.result(pool.preparedQuery(sql).execute(parameters));
        return StreamSupport.stream(found.spliterator(), false)
                .map(this::deliveryIn)
                .toList();
    }

    private Delivery deliveryIn(Row row) {
        OffsetDateTime next = row.getOffsetDateTime("next_at");
        return new Delivery(
                row.getUUID("event_id"),
                row.getString("type"),
                row.getString("state"),
                row.getOffsetDateTime("created_at").toInstant(),
                next == null ? null : next.toInstant(),
                attemptsIn(row.getString("log")));
    }

    private List<Attempt> attemptsIn(String log) {
        try {
            return json.readValue(log, new TypeReference<List<Attempt>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A log holds something else than attempts", e);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
