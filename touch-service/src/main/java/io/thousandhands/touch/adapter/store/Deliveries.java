package io.thousandhands.touch.adapter.store;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.core.type.TypeReference;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.problem.ProblemException;
import io.thousandhands.platform.rest.Page;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.touch.rest.NewestFirst;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Deliveries that were let in, and what became of them. */
@ApplicationScoped
public class Deliveries {
    private static final String COLUMNS = "id, adapter_id, at, key_id, sealed, finished_at, outcomes";
    private static final String ADD =
            "INSERT INTO adapter_delivery (id, adapter_id, at, key_id, sealed, tried_at) VALUES ($1, $2, $3, $4, $5, $3)";
    private static final String FINISH = "UPDATE adapter_delivery SET finished_at = $2, outcomes = $3 WHERE id = $1";

    /** The delivery may have been erased meanwhile. */
    private static final String LINK = """
            INSERT INTO adapter_delivery_touch (touch_id, delivery_id)
            SELECT DISTINCT touch_id, d.id FROM unnest($2::uuid[]) AS spoken_of(touch_id), adapter_delivery d
            WHERE d.id = $1
            ON CONFLICT DO NOTHING
            """;

    /** Each replica takes others, and those last that were tried last. */
    private static final String TAKE_UNFINISHED = """
            UPDATE adapter_delivery SET tried_at = $2
            WHERE id = ANY (ARRAY(
                SELECT id FROM adapter_delivery WHERE finished_at IS NULL AND tried_at < $1
                ORDER BY tried_at LIMIT $3 FOR UPDATE SKIP LOCKED))
            RETURNING """ + " " + COLUMNS;

    private static final String PAGE = "SELECT " + COLUMNS + " FROM adapter_delivery "
            + "WHERE adapter_id = $1 AND (at, id) < ($2, $3) ORDER BY at DESC, id DESC LIMIT $4";
    private static final String ONE = "SELECT " + COLUMNS + " FROM adapter_delivery WHERE adapter_id = $1 AND id = $2";

    private final Pool pool;

    Deliveries(Pool pool) {
        this.pool = pool;
    }

    public void add(Delivery delivery) {
        Sealed sealed = delivery.sealed();
        Await.result(pool.preparedQuery(ADD)
                .execute(Tuple.of(
                        delivery.id(),
                        delivery.adapterId(),
                        utc(delivery.at()),
                        sealed.keyId(),
                        Buffer.buffer(sealed.bytes()))));
    }

    /** Before anything of it is on the log: what is known to be somebody's can be found when they are erased. */
    void link(SqlConnection connection, UUID deliveryId, Collection<UUID> touchIds) {
        Await.result(connection.preparedQuery(LINK).execute(Tuple.of(deliveryId, touchIds.toArray(UUID[]::new))));
    }

    public void finish(UUID id, List<ItemOutcome> outcomes, Instant now) {
        Await.result(pool.preparedQuery(FINISH).execute(Tuple.of(id, utc(now), StoreJson.write(outcomes))));
    }

    /**
     * Takes some that were not finished, the oldest first.
     *
     * @param before those that were tried since then are left alone
     */
    public List<Delivery> takeUnfinished(Instant before, Instant now, int atMost) {
        Tuple parameters = Tuple.of(utc(before), utc(now), atMost);
        List<Delivery> taken =
                deliveries(Await.result(pool.preparedQuery(TAKE_UNFINISHED).execute(parameters)));
        return taken.stream().sorted(comparing(Delivery::at)).toList();
    }

    /** Newest first. */
    public Page<Delivery> page(UUID adapterId, NewestFirst after) {
        List<Delivery> rows = deliveries(Await.result(
                pool.preparedQuery(PAGE).execute(Tuple.of(adapterId, after.time(), after.id(), NewestFirst.PAGE + 1))));
        return Page.of(rows, NewestFirst.PAGE, delivery -> NewestFirst.cursor(delivery.at(), delivery.id()));
    }

    /** @throws ProblemException 404 */
    public Delivery get(UUID adapterId, UUID id) {
        return deliveries(Await.result(pool.preparedQuery(ONE).execute(Tuple.of(adapterId, id)))).stream()
                .findFirst()
                .orElseThrow(
                        () -> Problem.notFound("No such delivery: check the ids; deliveries are kept for a while only.")
                                .toException());
    }

    private static List<Delivery> deliveries(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(Deliveries::delivery)
                .toList();
    }

    private static Delivery delivery(Row row) {
        OffsetDateTime finishedAt = row.getOffsetDateTime("finished_at");
        String outcomes = row.getString("outcomes");
        return new Delivery(
                row.getUUID("id"),
                row.getUUID("adapter_id"),
                row.getOffsetDateTime("at").toInstant(),
                new Sealed(row.getString("key_id"), row.getBuffer("sealed").getBytes()),
                finishedAt == null ? null : finishedAt.toInstant(),
                outcomes == null ? List.of() : StoreJson.read(outcomes, new TypeReference<List<ItemOutcome>>() {}));
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
