package io.thousandhands.notification.inbox;

import io.smallrye.mutiny.Uni;
import io.thousandhands.notification.nudge.State;
import io.thousandhands.notification.nudge.Urgency;
import io.thousandhands.platform.access.Viewer;
import io.thousandhands.platform.rest.Cursor;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads nudges with the names and the last touch that go with them. */
@ApplicationScoped
public class NudgeItems {
    /**
     * An attempt reached nobody, and a planned touch nobody yet: neither is a last touch. Touches of whoever is merged into
     * the customer count here; {@code UNION} drops repetitions, so a circle ends. One by one ({@code OFFSET}, and the
     * last of each first), because the planner cannot guess how many they are, and might look through whole tables.
     */
    private static final String ITEMS = """
            SELECT n.*, c.name AS customer_name, r.name AS rep_name, last.occurred_at AS last_at, last.kind AS last_kind
            FROM nudge n
            LEFT JOIN customer c ON c.id = n.customer_id
            LEFT JOIN rep_directory r ON r.id = n.rep_id
            LEFT JOIN LATERAL (
                WITH RECURSIVE counted(id) AS (
                    SELECT n.customer_id
                    UNION
                    SELECT m.id FROM counted
                    CROSS JOIN LATERAL (SELECT id FROM customer WHERE merged_into = counted.id OFFSET 0) m
                )
                SELECT of_each.* FROM counted CROSS JOIN LATERAL (
                    SELECT t.occurred_at, t.kind, t.touch_id FROM touch t
                    WHERE t.customer_id = counted.id AND NOT t.retracted AND t.kind <> 'attempt' AND t.occurred_at <= $1
                    ORDER BY t.occurred_at DESC, t.touch_id DESC LIMIT 1
                ) of_each
                ORDER BY occurred_at DESC, touch_id DESC LIMIT 1
            ) last ON true
            """;

    private static final String VISIBLE = "($2::uuid[] IS NULL OR n.rep_id = ANY($2))";
    private static final String ONE = ITEMS + "WHERE n.id = $3 AND " + VISIBLE;
    private static final String SOME = ITEMS + "WHERE n.id = ANY($2)";
    private static final String MOST_PRESSING_FIRST = " ORDER BY n.urgency, n.due_at, n.id";
    private static final String ALL_OPEN = ITEMS + "WHERE n.state = 'open' AND " + VISIBLE + MOST_PRESSING_FIRST;
    private static final String PAGE =
            ITEMS + "WHERE n.state = $3 AND " + VISIBLE + """
             AND ($4::smallint IS NULL OR (n.urgency, n.due_at, n.id) > ($4, $5::timestamptz, $6::uuid))
            """ + MOST_PRESSING_FIRST + " LIMIT $7";

    private final Pool pool;
    private final Clock clock;

    NudgeItems(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Empty: not there, or not the viewer's to know. */
    public Uni<Optional<NudgeItem>> one(UUID id, Viewer viewer) {
        return items(ONE, Tuple.of(now(), viewer.ownersOrNull(), id))
                .map(items -> items.stream().findFirst());
    }

    /** Those that are there, whoever may see them. */
    public Uni<List<NudgeItem>> some(List<UUID> ids) {
        return items(SOME, Tuple.of(now(), ids.toArray(UUID[]::new)));
    }

    /** All that wait before the viewer's eyes, the most pressing first. */
    public Uni<List<NudgeItem>> allOpen(Viewer viewer) {
        return items(ALL_OPEN, Tuple.of(now(), viewer.ownersOrNull()));
    }

    /** @param after as of {@link #cursorOf}; null: from the most pressing on */
    Uni<List<NudgeItem>> page(State state, Viewer viewer, @Nullable Cursor after, int atMost) {
        Tuple parameters = Tuple.of(now(), viewer.ownersOrNull(), state.code());
        parameters.addShort(after == null ? null : (short) after.number(0));
        parameters.addOffsetDateTime(after == null ? null : after.instant(1).atOffset(ZoneOffset.UTC));
        parameters.addUUID(after == null ? null : after.uuid(2));
        return items(PAGE, parameters.addInteger(atMost));
    }

    /** Where a page that ends with this item goes on. */
    static Cursor cursorOf(NudgeItem item) {
        Urgency urgency = Urgency.valueOf(item.urgency().toUpperCase(Locale.ROOT));
        return Cursor.of(urgency.ordinal(), item.dueAt(), item.id());
    }

    private Uni<List<NudgeItem>> items(String sql, Tuple parameters) {
        return pool.preparedQuery(sql).execute(parameters).map(ItemRows::of);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
