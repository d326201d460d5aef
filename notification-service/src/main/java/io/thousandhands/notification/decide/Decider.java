package io.thousandhands.notification.decide;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.SpanContext;
import io.thousandhands.notification.nudge.Nudge;
import io.thousandhands.notification.store.NudgeStore;
import io.thousandhands.platform.metrics.Lateness;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.platform.sql.Transactions;
import io.thousandhands.platform.trace.TraceTable;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Decides the nudges of some undecided customers, in one transaction. */
@ApplicationScoped
class Decider {
    /** Whoever holds a row is folding or deciding it, and marks or decides it. */
    private static final String TAKE = """
            SELECT id, erased, merged_into, told, episode, fades_at, slips_at, last_touch_kind FROM customer
            WHERE undecided ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED
            """;

    private static final String DECIDED = "UPDATE customer SET undecided = false WHERE id = ANY($1)";

    private final Transactions transactions;
    private final NudgeStore store;
    private final TraceTable traces;
    private final Clock clock;
    private final int batch;
    private final Lateness toNudge;

    Decider(
            Transactions transactions,
            NudgeStore store,
            TraceTable traces,
            Clock clock,
            DecideConfig config,
            MeterRegistry metrics) {
        this.transactions = transactions;
        this.store = store;
        this.traces = traces;
        this.clock = clock;
        this.batch = config.batch();
        this.toNudge = new Lateness(metrics, "thousandhands.deadline.to.nudge", "from a passed deadline to its nudge");
    }

    /**
     * @param factsAreThere asked again once nobody can empty them any more
     * @return whether there may be more
     */
    boolean decideSome(BooleanSupplier factsAreThere) {
        List<Instant> deadlines = new ArrayList<>();
        boolean more = transactions.run(connection -> {
            People.hold(connection);
            List<Undecided> taken = factsAreThere.getAsBoolean() ? take(connection) : List.of();
            if (!taken.isEmpty()) {
                deadlines.addAll(decide(connection, taken));
            }
            return taken.size() == batch;
        });
        Instant now = clock.instant();
        deadlines.forEach(deadline -> toNudge.add(deadline, now));
        return more;
    }

    private List<Undecided> take(SqlConnection connection) {
        List<Undecided> taken = new ArrayList<>();
        for (Row row : Await.result(connection.preparedQuery(TAKE).execute(Tuple.of(batch)))) {
            taken.add(new Undecided(row));
        }
        return taken;
    }

    /** @return the deadlines that new nudges speak of */
    private List<Instant> decide(SqlConnection connection, List<Undecided> taken) {
        UUID[] ids = taken.stream().map(Undecided::customerId).toArray(UUID[]::new);
        Map<UUID, List<Nudge>> existing = store.ofCustomers(connection, ids).stream()
                .collect(groupingBy(nudge -> nudge.subject().customerId()));
        Instant now = clock.instant();
        People people = People.around(connection, ids, now);
        Holds holds = Holds.around(connection, ids, people, now);
        List<Nudge> changes = taken.stream()
                .flatMap(customer -> customer
                        .situation(people, holds)
                        .changes(existing.getOrDefault(customer.customerId(), List.of()), now)
                        .stream())
                .toList();
        Map<UUID, SpanContext> causes = traces.take(connection, List.of(ids));
        store.save(connection, changes, nudge -> causes.get(nudge.subject().customerId()));
        Await.result(connection.preparedQuery(DECIDED).execute(Tuple.of((Object) ids)));
        return deadlinesOfNew(changes, taken);
    }

    private static List<Instant> deadlinesOfNew(List<Nudge> changes, List<Undecided> taken) {
        Set<UUID> nudged = changes.stream()
                .filter(nudge -> nudge.revision() == 1)
                .map(nudge -> nudge.subject().customerId())
                .collect(toSet());
        return taken.stream()
                .filter(customer -> nudged.contains(customer.customerId()))
                .map(Undecided::deadline)
                .toList();
    }
}
