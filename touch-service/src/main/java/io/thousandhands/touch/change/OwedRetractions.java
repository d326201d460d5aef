package io.thousandhands.touch.change;

import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.TouchEvent;
import io.thousandhands.contracts.event.UnmatchedTouchEvent.RetractionSettled;
import io.thousandhands.contracts.event.UnmatchedTouchEvent.RetractionWaiting;
import io.thousandhands.platform.consume.Watermarks;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.platform.sql.Transactions;
import io.thousandhands.touch.log.TouchLog;
import io.thousandhands.touch.retraction.WaitingRetractions;
import io.thousandhands.touch.timeline.Doubled;
import io.thousandhands.touch.timeline.Places;
import io.thousandhands.touch.touch.Changes;
import io.thousandhands.touch.touch.Whereabouts;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Puts on the log what folds found to be owed: retractions whose touch has shown, and those of touches that stand under
 * two customers. One replica at a time; a crash in between repeats harmless things.
 */
@ApplicationScoped
class OwedRetractions {
    private static final Logger LOG = Logger.getLogger(OwedRetractions.class);
    private static final int CHUNK = 1000;
    private static final String US = "touch-service";
    private static final String ONE_AT_A_TIME = "SELECT pg_try_advisory_xact_lock(7402008)";

    private final Transactions transactions;
    private final TouchLog log;
    private final Watermarks watermarks;

    OwedRetractions(Transactions transactions, TouchLog log, Watermarks watermarks) {
        this.transactions = transactions;
        this.log = log;
        this.watermarks = watermarks;
    }

    private record Owed(List<RetractionWaiting> waiting, List<UUID> doubled) {
        boolean isNothing() {
            return waiting.isEmpty() && doubled.isEmpty();
        }

        boolean mayBeMore() {
            return waiting.size() == CHUNK || doubled.size() == CHUNK;
        }

        List<UUID> waitingIds() {
            return waiting.stream().map(RetractionWaiting::touchId).toList();
        }

        List<TouchEvent> events(Map<UUID, List<Whereabouts>> places) {
            Stream<TouchEvent> retracted = waiting.stream()
                    .flatMap(one -> Changes.retracted(
                            one.touchId(), one.version(), one.reason(), one.by(), placesOf(one.touchId(), places))
                            .stream());
            Stream<TouchEvent> single =
                    doubled.stream().flatMap(id -> Changes.single(id, US, placesOf(id, places)).stream());
            return Stream.concat(retracted, single).toList();
        }

        private static List<Whereabouts> placesOf(UUID id, Map<UUID, List<Whereabouts>> places) {
            return places.getOrDefault(id, List.of());
        }
    }

    /** Until nothing is owed. */
    void putOnLog() {
        boolean more;
        do {
            more = transactions.run(this::putChunkOnLog);
        } while (more);
    }

    private boolean putChunkOnLog(SqlConnection connection) {
        if (!isAlone(connection)) {
            return false;
        }
        Owed owed = new Owed(WaitingRetractions.due(connection, CHUNK), Doubled.some(connection, CHUNK));
        if (owed.isNothing() || !isReadToTheEnd()) {
            return false;
        }
        settle(connection, owed);
        return owed.mayBeMore();
    }

    /** The retraction is on the log before its waiting ends. */
    private void settle(SqlConnection connection, Owed owed) {
        List<UUID> ids = new ArrayList<>(owed.waitingIds());
        ids.addAll(owed.doubled());
        List<TouchEvent> events = owed.events(Await.result(Places.of(ids, connection)));
        log.send(events).join();
        List<RetractionSettled> settled =
                owed.waiting().stream().map(RetractionSettled::of).toList();
        log.send(settled).join();
        WaitingRetractions.settle(connection, settled);
        Doubled.forget(connection, owed.doubled());
        LOG.infof(
                "Owed retractions are on the log: retractions=%d waited=%d doubled=%d",
                events.size(), owed.waiting().size(), owed.doubled().size());
    }

    private static boolean isAlone(SqlConnection connection) {
        return Await.result(connection.query(ONE_AT_A_TIME).execute())
                .iterator()
                .next()
                .getBoolean(0);
    }

    /** In a rebuild, what looks as if it were owed may have been settled further on. */
    private boolean isReadToTheEnd() {
        return watermarks.least(Set.of(Topic.TOUCHES, Topic.UNMATCHED_TOUCHES)).isPresent();
    }
}
