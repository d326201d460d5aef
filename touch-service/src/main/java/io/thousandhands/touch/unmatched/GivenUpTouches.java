package io.thousandhands.touch.unmatched;

import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.UnmatchedTouchEvent;
import io.thousandhands.contracts.event.UnmatchedTouchEvent.RetractionSettled;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.platform.sql.Transactions;
import io.thousandhands.touch.log.TouchLog;
import io.thousandhands.touch.retraction.WaitingRetractions;
import io.thousandhands.touch.touch.WaitingTouch;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Ends what waited too long, and forgets what ended long ago. */
@ApplicationScoped
class GivenUpTouches {
    private static final Logger LOG = Logger.getLogger(GivenUpTouches.class);
    private static final int CHUNK = 1000;

    /** Locked until the tombstone is on the log, so that a customer who comes right now does not find half of it. */
    private static final String TOO_LONG = """
            SELECT touch_id, version FROM unmatched
            WHERE NOT settled AND customer_id IS NULL AND received_at < $1
            ORDER BY touch_id LIMIT $2
            FOR UPDATE SKIP LOCKED
            """;

    /** By then the tombstone is gone from the topic too. */
    private static final String FORGET = "DELETE FROM unmatched WHERE settled AND settled_at < $1";

    private final Transactions transactions;
    private final TouchLog log;
    private final Clock clock;

    GivenUpTouches(Transactions transactions, TouchLog log, Clock clock) {
        this.transactions = transactions;
        this.log = log;
        this.clock = clock;
    }

    /** On the matcher's thread. */
    void settle() {
        Instant now = clock.instant();
        int done;
        do {
            done = transactions.run(connection -> settleChunk(connection, now));
        } while (done == CHUNK);
        do {
            done = transactions.run(connection -> settleRetractions(connection, now));
        } while (done == CHUNK);
        transactions.run(connection -> Await.result(
                connection.preparedQuery(FORGET).execute(Tuple.of(at(now.minus(Topic.DELETE_RETENTION))))));
    }

    private int settleChunk(SqlConnection connection, Instant now) {
        List<UnmatchedTouchEvent.Settled> ended = new ArrayList<>();
        Await.result(connection.preparedQuery(TOO_LONG).execute(Tuple.of(at(now.minus(WaitingTouch.PATIENCE)), CHUNK)))
                .forEach(row -> ended.add(LateTouches.settled(row)));
        log.send(ended).join();
        UnmatchedRows.settle(connection, ended, now);
        if (!ended.isEmpty()) {
            LOG.warnf("Touches waited too long for their customers and are given up: touches=%d", ended.size());
        }
        return ended.size();
    }

    private int settleRetractions(SqlConnection connection, Instant now) {
        List<RetractionSettled> ended =
                WaitingRetractions.tooLong(connection, now.minus(WaitingTouch.PATIENCE), CHUNK).stream()
                        .map(RetractionSettled::of)
                        .toList();
        log.send(ended).join();
        WaitingRetractions.settle(connection, ended);
        if (!ended.isEmpty()) {
            LOG.warnf("Retractions waited too long for their touches and are given up: retractions=%d", ended.size());
        }
        return ended.size();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
