package io.thousandhands.notification.inbox;

import io.smallrye.mutiny.Uni;
import io.thousandhands.notification.nudge.State;
import io.thousandhands.notification.nudge.Urgency;
import io.thousandhands.platform.access.Viewer;
import io.thousandhands.platform.rest.Cursor;
import io.thousandhands.platform.rest.Page;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads nudges with the names, the last touch and the contact that go with them. */
@ApplicationScoped
public class NudgeItems {
    private static final String VISIBLE = "($2::uuid[] IS NULL OR n.rep_id = ANY($2))";
    private static final String ONE = ItemSql.ITEMS + "WHERE n.id = $3 AND " + VISIBLE;
    private static final String SOME = ItemSql.ITEMS + "WHERE n.id = ANY($2)";
    private static final String MOST_PRESSING_FIRST = " ORDER BY n.urgency, n.due_at, n.id";
    private static final String ALL_OPEN =
            ItemSql.ITEMS + "WHERE n.state = 'open' AND " + VISIBLE + MOST_PRESSING_FIRST;
    private static final String PAGE =
            ItemSql.ITEMS + "WHERE n.state = $3 AND " + VISIBLE + """
             AND n.raised_at IS NOT NULL
             AND ($4::smallint IS NULL OR (n.urgency, n.due_at, n.id) > ($4, $5::timestamptz, $6::uuid))
            """ + MOST_PRESSING_FIRST + " LIMIT $7";

    private static final String PLAN = ItemSql.ITEMS + "WHERE n.state = 'waiting' AND " + VISIBLE + """
             AND ($3::smallint IS NULL
                  OR (n.urgency, -coalesce(c.worth, 0), n.due_at, n.id) > ($3, $4::bigint, $5::timestamptz, $6::uuid))
            ORDER BY n.urgency, -coalesce(c.worth, 0), n.due_at, n.id LIMIT $7
            """;

    private final Pool pool;
    private final Clock clock;
    private final Planner planner;

    NudgeItems(Pool pool, Clock clock, Planner planner) {
        this.pool = pool;
        this.clock = clock;
        this.planner = planner;
    }

    /** Empty: not there, or not the viewer's to know. */
    public Uni<Optional<NudgeItem>> one(UUID id, Viewer viewer) {
        return items(ONE, Tuple.of(now(), viewer.ownersOrNull(), id))
                .chain(planner::planned)
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

    /**
     * All that wait before the viewer's eyes, the most pressing first, then what is planned to come there before a time.
     *
     * @param atMost of those that are planned
     */
    public Uni<List<NudgeItem>> openOrPlannedBefore(Instant time, Viewer viewer, int atMost) {
        return allOpen(viewer).chain(open -> plan(viewer, null, atMost).map(plan -> Stream.concat(
                        open.stream(), plan.items().stream().filter(item -> item.isPlannedBefore(time)))
                .toList()));
    }

    /**
     * What waits, the most pressing first, as it is planned.
     *
     * @param after null: from the beginning
     */
    Uni<Page<NudgeItem>> plan(Viewer viewer, @Nullable Cursor after, int size) {
        Tuple parameters = Tuple.of(now(), viewer.ownersOrNull());
        parameters.addShort(after == null ? null : (short) after.number(0));
        parameters.addLong(after == null ? null : after.number(1));
        parameters.addOffsetDateTime(after == null ? null : after.instant(2).atOffset(ZoneOffset.UTC));
        parameters.addUUID(after == null ? null : after.uuid(3)).addInteger(size + 1);
        return pool.preparedQuery(PLAN)
                .execute(parameters)
                .map(rows -> Page.of(ItemRows.ranked(rows), size, ItemRows.Ranked::cursor))
                .chain(page -> planner.planned(page.map(ItemRows.Ranked::item)));
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
