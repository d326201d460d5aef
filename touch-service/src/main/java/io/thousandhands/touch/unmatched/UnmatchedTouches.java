package io.thousandhands.touch.unmatched;

import io.smallrye.mutiny.Uni;
import io.thousandhands.platform.rest.Page;
import io.thousandhands.touch.rest.NewestFirst;
import io.thousandhands.touch.retraction.WaitingRetractions;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The waiting touches, opened for who may read them. */
@ApplicationScoped
public class UnmatchedTouches {
    private static final String PAGE_OF_ALL = page("");
    private static final String PAGE_OF_SOURCE = page("AND source = $5");

    private static final String ONE = """
            SELECT touch_id, key_id, sealed, candidates FROM unmatched u
            WHERE touch_id = $1 AND NOT settled AND ($2::text IS NULL OR source = $2) AND %s
            """.formatted(WaitingRetractions.NOT_RETRACTED);

    private final Pool pool;
    private final Envelopes envelopes;

    UnmatchedTouches(Pool pool, Envelopes envelopes) {
        this.pool = pool;
        this.envelopes = envelopes;
    }

    /**
     * @param source only what this source told; null: all
     * @param ambiguous only those with several candidates, or only those with none; null: both
     */
    public Uni<Page<UnmatchedView>> page(@Nullable String source, @Nullable Boolean ambiguous, NewestFirst after) {
        Tuple parameters = Tuple.of(after.time(), after.id(), NewestFirst.PAGE + 1, ambiguous);
        String page = source == null ? PAGE_OF_ALL : PAGE_OF_SOURCE;
        return pool.preparedQuery(page)
                .execute(source == null ? parameters : parameters.addString(source))
                .map(rows -> Page.of(
                        views(rows), NewestFirst.PAGE, view -> NewestFirst.cursor(view.receivedAt(), view.id())));
    }

    /** @param source only if this source told it; null: whoever did */
    public Uni<Optional<UnmatchedView>> one(UUID touchId, @Nullable String source) {
        return pool.preparedQuery(ONE).execute(Tuple.of(touchId, source)).map(rows -> views(rows).stream()
                .findFirst());
    }

    private static String page(String narrower) {
        return """
            SELECT touch_id, key_id, sealed, candidates FROM unmatched u
            WHERE NOT settled AND customer_id IS NULL AND (received_at, touch_id) < ($1, $2)
              AND ($4::boolean IS NULL OR (candidates <> '{}') = $4) %s AND %s
            ORDER BY received_at DESC, touch_id DESC LIMIT $3
            """.formatted(narrower, WaitingRetractions.NOT_RETRACTED);
    }

    private List<UnmatchedView> views(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> UnmatchedView.of(
                        envelopes.open(
                                row.getUUID("touch_id"),
                                row.getString("key_id"),
                                row.getBuffer("sealed").getBytes()),
                        List.of(row.getArrayOfUUIDs("candidates"))))
                .toList();
    }
}
