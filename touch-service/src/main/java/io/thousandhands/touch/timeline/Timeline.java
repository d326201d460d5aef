package io.thousandhands.touch.timeline;

import io.smallrye.mutiny.Uni;
import io.thousandhands.platform.access.Viewer;
import io.thousandhands.platform.rest.Page;
import io.thousandhands.touch.note.Notes;
import io.thousandhands.touch.rest.NewestFirst;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What the log says, as somebody may see it. */
@ApplicationScoped
public class Timeline {
    /** A page of each member, along the index, and of these the newest: no long timeline is read whole. */
    private static final String PAGE = """
            WITH member (id) AS (
                SELECT $1::uuid UNION ALL SELECT id FROM customer WHERE merged_into = $1 AND id <> $1 AND NOT erased)
            SELECT t.* FROM member CROSS JOIN LATERAL (
                SELECT %s FROM timeline
                WHERE customer_id = member.id AND (occurred_at, touch_id) < ($2, $3)
                  AND version >= 0 AND (NOT retracted OR $6)
                  AND ($4::text IS NULL OR source = $4)
                ORDER BY occurred_at DESC, touch_id DESC LIMIT $5) AS t
            ORDER BY occurred_at DESC, touch_id DESC LIMIT $5
            """.formatted(TouchView.COLUMNS);

    private static final String ONE = """
            SELECT %s FROM timeline t
            WHERE touch_id = $2 AND version >= 0
              AND ($3::text IS NULL OR source = $3)
              AND ($1::uuid[] IS NULL
                   OR EXISTS (SELECT FROM customer_owner o
                              WHERE o.customer_id = t.customer_id AND NOT o.erased AND %s))
            ORDER BY retracted, version DESC, customer_id LIMIT 1
            """.formatted(TouchView.COLUMNS, Viewer.RULE);

    private final Pool pool;
    private final Notes notes;
    private final Clock clock;

    Timeline(Pool pool, Notes notes, Clock clock) {
        this.pool = pool;
        this.notes = notes;
        this.clock = clock;
    }

    /**
     * Newest first, planned ones before all; with the touches of those who are merged into the customer.
     *
     * @param source only what this source told; null: all
     * @param retracted whether also what was retracted
     */
    public Uni<Page<TouchView>> page(UUID customerId, @Nullable String source, boolean retracted, NewestFirst after) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(customerId, after.time(), after.id(), source, NewestFirst.PAGE + 1, retracted))
                .chain(this::views)
                .map(views ->
                        Page.of(views, NewestFirst.PAGE, touch -> NewestFirst.cursor(touch.occurredAt(), touch.id())));
    }

    /** @param source only if this source told it; null: whoever did */
    public Uni<Optional<TouchView>> one(UUID touchId, Viewer viewer, @Nullable String source) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(viewer.ownersOrNull(), touchId, source))
                .chain(this::views)
                .map(views -> views.stream().findFirst());
    }

    /** With their notes opened; the keys are asked for only if there are notes. */
    private Uni<List<TouchView>> views(RowSet<Row> rows) {
        List<UUID> noted = StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.getString("sealed_note") != null)
                .map(row -> row.getUUID("customer_id"))
                .toList();
        return notes.keysOf(noted, pool).map(keys -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> TouchView.of(row, keys, clock.instant()))
                .toList());
    }
}
