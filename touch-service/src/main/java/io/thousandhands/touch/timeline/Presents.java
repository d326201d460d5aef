package io.thousandhands.touch.timeline;

import io.smallrye.mutiny.Uni;
import io.thousandhands.contracts.event.Touch;
import io.thousandhands.contracts.event.Touch.Direction;
import io.thousandhands.contracts.event.Touch.Evidence;
import io.thousandhands.platform.access.Viewer;
import io.thousandhands.touch.touch.Whereabouts;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Touches as they stand, for who is about to change them. */
@ApplicationScoped
public class Presents {
    private static final String ONE = """
            SELECT * FROM timeline t
            WHERE touch_id = $2 AND version >= 0
              AND ($3::text IS NULL OR source = $3)
              AND ($1::uuid[] IS NULL
                   OR EXISTS (SELECT FROM customer_owner o
                              WHERE o.customer_id = t.customer_id AND NOT o.erased AND %s))
            ORDER BY retracted, version DESC, customer_id LIMIT 1
            """.formatted(Viewer.RULE);

    private final Pool pool;

    Presents(Pool pool) {
        this.pool = pool;
    }

    /**
     * @param source only if this source told it; null: whoever did
     * @return where it stands, or else where it stood last; empty: it does not show, or is not theirs to see
     */
    public Uni<Optional<Present>> one(UUID touchId, Viewer viewer, @Nullable String source) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(viewer.ownersOrNull(), touchId, source))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(Presents::present));
    }

    private static Present present(Row row) {
        Touch touch = new Touch(
                row.getUUID("touch_id"),
                row.getUUID("customer_id"),
                row.getString("source"),
                row.getString("source_id"),
                row.getString("kind"),
                row.getOffsetDateTime("occurred_at").toInstant(),
                Evidence.valueOf(row.getString("evidence").toUpperCase(Locale.ROOT)),
                Arrays.asList(row.getArrayOfUUIDs("contact_ids")),
                row.getUUID("rep_id"),
                direction(row.getString("direction")),
                row.getString("purpose"),
                row.getString("outcome"),
                row.getInteger("duration_seconds"),
                row.getString("sealed_note"));
        return new Present(
                touch, new Whereabouts(touch.customerId(), row.getLong("version"), row.getLong("retracted_version")));
    }

    private static @Nullable Direction direction(@Nullable String word) {
        return word == null ? null : Direction.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
