package io.thousandhands.touch.unmatched;

import io.thousandhands.contracts.event.UnmatchedTouchEvent;
import io.thousandhands.contracts.event.UnmatchedTouchEvent.RetractionWaiting;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.platform.sql.Transactions;
import io.thousandhands.touch.log.TouchLog;
import io.thousandhands.touch.retraction.WaitingRetractions;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Puts on the log again what holds of a waiting touch, or of a waiting retraction, where something older was the last to come: compaction keeps the
 * last record, and a rebuild reads nothing else.
 */
@ApplicationScoped
class SentAgain {
    private static final int CHUNK = 1000;
    private static final String AGAIN = """
            SELECT touch_id, settled, settled_version, key_id, sealed FROM unmatched
            WHERE again ORDER BY touch_id LIMIT $1
            FOR UPDATE SKIP LOCKED
            """;
    private static final String DONE = "UPDATE unmatched SET again = false WHERE touch_id = ANY($1)";

    private final Transactions transactions;
    private final MatchedTouches matched;
    private final TouchLog log;

    SentAgain(Transactions transactions, MatchedTouches matched, TouchLog log) {
        this.transactions = transactions;
        this.matched = matched;
        this.log = log;
    }

    /** Until nothing is due. On the matcher's thread. */
    void send() {
        int done;
        do {
            done = transactions.run(this::sendChunk);
        } while (done == CHUNK);
        do {
            done = transactions.run(this::sendRetractions);
        } while (done == CHUNK);
    }

    /** In a rebuild, what was sent again before is still to be read. */
    private int sendChunk(SqlConnection connection) {
        List<UnmatchedTouchEvent> events = new ArrayList<>();
        Await.result(connection.preparedQuery(AGAIN).execute(Tuple.of(CHUNK))).forEach(row -> events.add(event(row)));
        if (events.isEmpty() || !matched.isReadToTheEnd()) {
            return 0;
        }
        log.send(events).join();
        UUID[] ids = events.stream().map(UnmatchedTouchEvent::touchId).toArray(UUID[]::new);
        Await.result(connection.preparedQuery(DONE).execute(Tuple.of((Object) ids)));
        return events.size();
    }

    private int sendRetractions(SqlConnection connection) {
        List<RetractionWaiting> again = WaitingRetractions.again(connection, CHUNK);
        if (again.isEmpty() || !matched.isReadToTheEnd()) {
            return 0;
        }
        log.send(again).join();
        WaitingRetractions.sent(connection, again);
        return again.size();
    }

    private static UnmatchedTouchEvent event(Row row) {
        UUID id = row.getUUID("touch_id");
        return row.getBoolean("settled")
                ? new UnmatchedTouchEvent.Settled(row.getLong("settled_version"), id)
                : new UnmatchedTouchEvent.Waiting(
                        id, row.getString("key_id"), row.getBuffer("sealed").getBytes());
    }
}
