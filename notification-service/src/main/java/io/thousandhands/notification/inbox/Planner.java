package io.thousandhands.notification.inbox;

import io.smallrye.mutiny.Uni;
import io.thousandhands.notification.pace.Plan;
import io.thousandhands.notification.pace.RepDay;
import io.thousandhands.notification.store.RepDays;
import io.thousandhands.platform.rest.Page;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says of nudges that wait for when they are planned. It is nowhere written: it follows from who waits before them. */
@ApplicationScoped
class Planner {
    private static final String RANKS = """
            SELECT * FROM (
                SELECT n.id,
                       row_number() OVER (PARTITION BY n.rep_id
                                          ORDER BY n.urgency, coalesce(c.worth, 0) DESC, n.due_at, n.id) AS pressure,
                       row_number() OVER (PARTITION BY n.rep_id ORDER BY n.asked_at, n.due_at, n.id) AS patience
                FROM nudge n LEFT JOIN customer c ON c.id = n.customer_id
                WHERE n.rep_id = ANY($1) AND n.state = 'waiting' AND n.held_until IS NULL
            ) AS ranked
            WHERE id = ANY($2)
            """;

    private final Pool pool;
    private final RepDays days;
    private final Clock clock;

    Planner(Pool pool, RepDays days, Clock clock) {
        this.pool = pool;
        this.days = days;
        this.clock = clock;
    }

    Uni<Page<NudgeItem>> planned(Page<NudgeItem> page) {
        return planned(page.items()).map(items -> new Page<>(items, page.next()));
    }

    Uni<List<NudgeItem>> planned(List<NudgeItem> items) {
        List<NudgeItem> waiting = items.stream().filter(NudgeItem::isWaiting).toList();
        if (waiting.isEmpty()) {
            return Uni.createFrom().item(items);
        }
        List<UUID> reps =
                waiting.stream().map(item -> item.rep().id()).distinct().toList();
        return days.of(pool, reps).chain(found -> ranks(reps, waiting).map(ranks -> items.stream()
                .map(item -> item.isWaiting() ? item.plannedFor(time(item, ranks.get(item.id()), found)) : item)
                .toList()));
    }

    private Uni<Map<UUID, Row>> ranks(List<UUID> reps, List<NudgeItem> waiting) {
        UUID[] ids = waiting.stream().map(NudgeItem::id).toArray(UUID[]::new);
        return pool.preparedQuery(RANKS)
                .execute(Tuple.of(reps.toArray(UUID[]::new), ids))
                .map(rows -> {
                    Map<UUID, Row> ranks = new HashMap<>();
                    rows.forEach(row -> ranks.put(row.getUUID("id"), row));
                    return ranks;
                });
    }

    private @Nullable Instant time(NudgeItem item, @Nullable Row rank, Map<UUID, RepDay> days) {
        RepDay day = days.get(item.rep().id());
        if (day == null) {
            return null;
        }
        if (rank == null) {
            return item.heldUntil() == null ? null : day.hours().firstFrom(item.heldUntil());
        }
        return Plan.of(rank.getLong("pressure"), rank.getLong("patience"), day, clock.instant());
    }
}
