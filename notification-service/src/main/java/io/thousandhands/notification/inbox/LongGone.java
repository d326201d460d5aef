package io.thousandhands.notification.inbox;

import io.smallrye.mutiny.Uni;
import io.thousandhands.platform.access.Viewer;
import io.thousandhands.platform.rest.Cursor;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Who has been out of sight for long: a list to look through once a week, no stream of nudges. */
@ApplicationScoped
public class LongGone {
    private static final String SEEN = """
            FROM customer c
            JOIN customer_owner o ON o.customer_id = c.id
            LEFT JOIN rep_directory r ON r.id = o.owner_id
            WHERE c.long_gone AND NOT c.erased AND c.merged_into IS NULL AND NOT o.erased AND %s
            """.formatted(Viewer.RULE);

    private static final String COUNT = "SELECT count(*)::int " + SEEN;
    private static final String PAGE =
            "SELECT c.id, c.name, c.slips_at, o.owner_id, r.name AS owner_name " + SEEN + """
              AND ($2::timestamptz IS NULL OR (c.slips_at, c.id) > ($2, $3::uuid))
            ORDER BY c.slips_at, c.id LIMIT $4
            """;

    private final Pool pool;

    LongGone(Pool pool) {
        this.pool = pool;
    }

    /**
     * Those whom the viewer may see, the longest gone first.
     *
     * @param after as of {@link #cursorOf}; null: from the longest gone on
     */
    public Uni<List<LongGoneItem>> page(Viewer viewer, @Nullable Cursor after, int atMost) {
        Tuple parameters = Tuple.of((Object) viewer.ownersOrNull());
        parameters.addOffsetDateTime(after == null ? null : after.instant(0).atOffset(ZoneOffset.UTC));
        parameters.addUUID(after == null ? null : after.uuid(1)).addInteger(atMost);
        return pool.preparedQuery(PAGE).execute(parameters).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(LongGone::itemIn)
                .toList());
    }

    /** How many the viewer may see. */
    public Uni<Integer> count(Viewer viewer) {
        return pool.preparedQuery(COUNT)
                .execute(Tuple.of((Object) viewer.ownersOrNull()))
                .map(rows -> rows.iterator().next().getInteger(0));
    }

    /** Where a page that ends with this item goes on. */
    public static Cursor cursorOf(LongGoneItem item) {
        return Cursor.of(item.since(), item.customer().id());
    }

    private static LongGoneItem itemIn(Row row) {
        UUID owner = row.getUUID("owner_id");
        Instant since = row.getOffsetDateTime("slips_at").toInstant();
        return new LongGoneItem(
                new NudgeItem.Named(row.getUUID("id"), row.getString("name")),
                owner == null ? null : new NudgeItem.Named(owner, row.getString("owner_name")),
                since);
    }
}
