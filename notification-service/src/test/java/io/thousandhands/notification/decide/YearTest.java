package io.thousandhands.notification.decide;

import static io.thousandhands.notification.support.News.nudgeOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.thousandhands.notification.nudge.Open;
import io.thousandhands.notification.store.NudgeStore;
import io.thousandhands.notification.store.PaceTable;
import io.thousandhands.notification.store.RepDays;
import io.thousandhands.notification.support.MovableClock;
import io.thousandhands.notification.support.RaisedNudges;
import io.thousandhands.platform.consume.Fold;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.platform.sql.Transactions;
import io.thousandhands.platform.testing.TestStack;
import io.thousandhands.platform.trace.TraceTable;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A year by a clock that is moved from one thing that happens to the next: three zones with their clock changes, absences that
 * overlap, a move, an import's first night, six hours down, restarts. The service's own thread is one replica more.
 * {@code -Dseed=} for another year.
 */
@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "notification"))
class YearTest {
    /** When something of these reps falls due; long ago: at once. */
    private static final String NEXT_DUE = """
            SELECT least((SELECT min(look_at) FROM pace WHERE rep_id = ANY($1) AND isfinite(look_at)),
                         (SELECT min(snoozed_until) FROM nudge WHERE rep_id = ANY($1) AND state = 'snoozed'),
                         (SELECT min(held_until) FROM nudge WHERE rep_id = ANY($1) AND state IN ('waiting', 'open')),
                         (SELECT min(turns_at) + interval '2 seconds' FROM working_hours WHERE rep_id = ANY($1))) AS due,
                   EXISTS (SELECT FROM pace WHERE rep_id = ANY($1) AND NOT isfinite(look_at))
                   OR EXISTS (SELECT FROM customer WHERE id = ANY($2) AND undecided) AS at_once
            """;

    private static final String NOT_ANSWERED =
            "SELECT count(*) FROM nudge WHERE customer_id = ANY($1) AND state <> 'answered'";

    @Inject
    MovableClock clock;

    @Inject
    Pool pool;

    @Inject
    Transactions transactions;

    @Inject
    @All
    List<Fold> folds;

    @Inject
    NudgeStore store;

    @Inject
    TraceTable traces;

    @Inject
    PaceTable pace;

    @Inject
    RepDays days;

    @Inject
    DecideConfig config;

    @Inject
    MeterRegistry metrics;

    @Inject
    RaisedNudges raisedNudges;

    private final Random random = new Random(Long.getLong("seed", 4));
    private final Map<UUID, List<Open>> raised = new HashMap<>();
    private int wakes;

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void eachSilenceComesBeforeARepOnceAtAPermittedHourWithinTheirBudget() {
        Memory memory = new Memory(transactions, folds);
        Year year = new Year(
                clock.instant().truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS), random, memory, this::snooze);
        year.staff.all().forEach(this::wantsFew);
        UUID[] reps = year.staff.all().toArray(UUID[]::new);
        Round round = aReplica();

        for (Instant next = year.next(); next != null; next = earlier(year.next(), due(reps, year.customerIds()))) {
            clock.moveTo(next.isAfter(clock.instant()) ? next : clock.instant());
            year.happens(clock.instant());
            round.doSome(() -> true);
            takeRaised(year);
            if (random.nextInt(20) == 0) {
                round = aReplica();
            }
            if (random.nextInt(50) == 0) {
                memory.forgetAndReadAgain(year.customerIds(), random);
                memory.forgetAndReadAgain(reps, random);
            }
        }

        year.silences().forEach((customer, silences) -> {
            for (long episode = 1; episode <= silences; episode++) {
                assertThat(raised).containsKey(nudgeOf(customer, episode));
            }
        });
        assertThat(raised)
                .hasSize(year.silences().values().stream()
                        .mapToInt(Long::intValue)
                        .sum());
        assertThat(notAnswered(year.customerIds())).isZero();
        assertThat(wakes).isPositive();
    }

    private void takeRaised(Year year) {
        for (Open nudge = raisedNudges.next(); nudge != null; nudge = raisedNudges.next()) {
            if (year.knows(nudge)) {
                take(nudge, year);
            }
        }
    }

    /** Whoever has seen it once does not see it as new again; it may come back to them after a snooze. */
    private void take(Open nudge, Year year) {
        List<Open> before = raised.computeIfAbsent(nudge.id(), id -> new ArrayList<>());
        Open last = before.isEmpty() ? null : before.get(before.size() - 1);
        UUID repId = nudge.demand().repId();
        if (last == null || !Objects.equals(last.raisedAt(), nudge.raisedAt())) {
            year.staff.permitRaising(repId, Objects.requireNonNull(nudge.raisedAt()));
            assertThat(last == null || !last.demand().repId().equals(repId))
                    .as("%s is raised for another rep only", nudge)
                    .isTrue();
            year.isRaised(nudge);
        } else if (last.trail().snoozes() < nudge.trail().snoozes()) {
            wakes++;
            year.staff.permit(repId, clock.instant());
        }
        before.add(nudge);
    }

    private void snooze(UUID nudgeId, Instant until) {
        transactions.run(connection -> {
            store.one(connection, nudgeId)
                    .filter(Open.class::isInstance)
                    .map(nudge -> ((Open) nudge).snoozed(until))
                    .ifPresent(snoozed -> store.save(connection, List.of(snoozed)));
            return true;
        });
    }

    private Round aReplica() {
        return new Round(
                new AbsenceTurns(transactions, pace, clock, config),
                new HoldEnds(transactions, clock, config),
                new SnoozeWaker(transactions, store, clock, config),
                new Decider(transactions, store, traces, clock, config, metrics),
                new Pacer(transactions, pace, days, store, traces, clock));
    }

    private void wantsFew(UUID repId) {
        Await.result(pool.preparedQuery("INSERT INTO preference (rep_id, version, daily_nudges) VALUES ($1, 1, $2)")
                .execute(Tuple.of(repId, Staff.BUDGET)));
    }

    private @Nullable Instant due(UUID[] reps, UUID[] customers) {
        Row row = Await.result(pool.preparedQuery(NEXT_DUE).execute(Tuple.of(reps, customers)))
                .iterator()
                .next();
        OffsetDateTime due = row.getOffsetDateTime("due");
        return row.getBoolean("at_once") ? Instant.EPOCH : due == null ? null : due.toInstant();
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    private long notAnswered(UUID[] customers) {
        return Await.result(pool.preparedQuery(NOT_ANSWERED).execute(Tuple.of((Object) customers)))
                .iterator()
                .next()
                .getLong(0);
    }
}
