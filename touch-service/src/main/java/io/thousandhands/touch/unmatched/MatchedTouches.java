package io.thousandhands.touch.unmatched;

import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.TouchEvent;
import io.thousandhands.contracts.event.UnmatchedTouchEvent.Settled;
import io.thousandhands.platform.consume.Watermarks;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.platform.sql.Transactions;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/** Puts on the log what has found its customer. One replica at a time; a crash in between repeats harmless things. */
@ApplicationScoped
class MatchedTouches {
    private static final Logger LOG = Logger.getLogger(MatchedTouches.class);
    private static final int CHUNK = 1000;

    private static final String ONE_AT_A_TIME = "SELECT pg_try_advisory_xact_lock(7402007)";
    /** Those whose customer's key is still on its way come last: if they have notes, they wait on. */
    private static final String DUE = """
            SELECT %s
            FROM unmatched u JOIN customer c ON c.id = u.customer_id
            WHERE NOT u.settled AND u.customer_id IS NOT NULL
            ORDER BY c.note_key IS NULL AND NOT c.erased, u.touch_id LIMIT $1
            """.formatted(LateTouches.COLUMNS);

    private final Transactions transactions;
    private final LateTouches late;
    private final Watermarks watermarks;

    MatchedTouches(Transactions transactions, LateTouches late, Watermarks watermarks) {
        this.transactions = transactions;
        this.late = late;
        this.watermarks = watermarks;
    }

    /** Until nothing is due. On the matcher's thread. */
    void putOnLog() {
        int done;
        do {
            done = transactions.run(this::putChunkOnLog);
        } while (done == CHUNK);
    }

    private int putChunkOnLog(SqlConnection connection) {
        if (!isAlone(connection)) {
            return 0;
        }
        List<Settled> ended = new ArrayList<>();
        List<TouchEvent> touches = new ArrayList<>();
        addDue(connection, ended, touches);
        if (ended.isEmpty() || !isReadToTheEnd()) {
            return 0;
        }
        late.putOnLog(connection, ended, touches);
        LOG.infof("Waiting touches found their customers: waiting=%d events=%d", ended.size(), touches.size());
        return ended.size();
    }

    /** Of erased customers the waiting ends without a touch. */
    private void addDue(SqlConnection connection, List<Settled> ended, List<TouchEvent> touches) {
        List<Row> due = StreamSupport.stream(
                        Await.result(connection.preparedQuery(DUE).execute(Tuple.of(CHUNK)))
                                .spliterator(),
                        false)
                .toList();
        LateTouches.Around around = late.around(connection, due);
        for (Row row : due) {
            Optional<List<TouchEvent>> events =
                    row.getBoolean("erased") ? Optional.of(List.of()) : late.events(row, around);
            events.ifPresent(touches::addAll);
            if (events.isPresent()) {
                ended.add(LateTouches.settled(row));
            }
        }
    }

    private static boolean isAlone(SqlConnection connection) {
        return Await.result(connection.query(ONE_AT_A_TIME).execute())
                .iterator()
                .next()
                .getBoolean(0);
    }

    /**
     * In a rebuild, what looks as if it waited may have been settled further on, who looks like the only one of a name may
     * have a namesake, and a touch may have been changed since.
     */
    boolean isReadToTheEnd() {
        return watermarks
                .least(Set.of(Topic.UNMATCHED_TOUCHES, Topic.CUSTOMERS, Topic.TOUCHES))
                .isPresent();
    }
}
