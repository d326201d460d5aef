package io.thousandhands.notification.decide;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.opentelemetry.api.trace.SpanContext;
import io.thousandhands.notification.nudge.Nudge;
import io.thousandhands.notification.nudge.Open;
import io.thousandhands.notification.pace.RepDay;
import io.thousandhands.notification.store.NudgeStore;
import io.thousandhands.notification.store.PaceTable;
import io.thousandhands.notification.store.RepDays;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.platform.sql.Transactions;
import io.thousandhands.platform.trace.TraceTable;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Raises nudges that wait, within their rep's hours and budget. One replica at a time looks at a rep: it holds the rep's row
 * of {@code pace}.
 */
@ApplicationScoped
class Pacer {
    private static final int REPS_AT_ONCE = 50;
    /** Until whoever holds a chosen nudge has let go of it. */
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final Transactions transactions;
    private final PaceTable pace;
    private final RepDays days;
    private final NudgeStore store;
    private final TraceTable traces;
    private final Clock clock;

    Pacer(Transactions transactions, PaceTable pace, RepDays days, NudgeStore store, TraceTable traces, Clock clock) {
        this.transactions = transactions;
        this.pace = pace;
        this.days = days;
        this.store = store;
        this.traces = traces;
        this.clock = clock;
    }

    /** @return whether there may be more */
    boolean raiseSome() {
        return transactions.run(connection -> {
            Instant now = clock.instant();
            List<UUID> reps = pace.take(connection, now, REPS_AT_ONCE);
            if (!reps.isEmpty()) {
                raise(connection, Await.result(days.of(connection, reps)).values(), now);
            }
            return reps.size() == REPS_AT_ONCE;
        });
    }

    private void raise(SqlConnection connection, Collection<RepDay> reps, Instant now) {
        Map<UUID, UUID> chosen = Candidates.chosen(connection, withRoom(reps, now), now);
        List<Open> raised = store.waiting(connection, chosen.keySet().toArray(UUID[]::new)).stream()
                .filter(nudge -> nudge.demand().repId().equals(chosen.get(nudge.id())))
                .map(nudge -> nudge.raised(now))
                .toList();
        Map<UUID, SpanContext> causes =
                traces.take(connection, raised.stream().map(Nudge::id).toList());
        store.save(connection, raised, nudge -> causes.get(nudge.id()));
        Map<UUID, Long> counts =
                raised.stream().collect(groupingBy(nudge -> nudge.demand().repId(), counting()));
        boolean missed = raised.size() < chosen.size();
        pace.looked(
                connection,
                reps.stream()
                        .map(rep -> rep.raisedMore(
                                counts.getOrDefault(rep.repId(), 0L).intValue(), now))
                        .toList(),
                rep -> missed ? now.plus(A_MOMENT) : rep.nextLook(now));
    }

    private static List<RepDay> withRoom(Collection<RepDay> reps, Instant now) {
        return reps.stream()
                .filter(rep -> rep.hours().cover(now) && rep.room(now) > 0)
                .toList();
    }
}
