package io.thousandhands.notification.decide;

import io.thousandhands.notification.store.PaceTable;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.platform.sql.Transactions;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Has customers decided again when an absence begins or ends, which nobody tells. */
@ApplicationScoped
class AbsenceTurns {
    /** Whichever replica decides then: its clock is past the turn too. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(2);

    private static final String DUE = """
            SELECT rep_id FROM working_hours WHERE turns_at <= $1 ORDER BY rep_id LIMIT $2 FOR UPDATE SKIP LOCKED
            """;

    private static final String TURNED = """
            UPDATE working_hours w SET turns_at = CASE WHEN d.absent_until > w.turns_at THEN d.absent_until END
            FROM rep_directory d WHERE w.rep_id = ANY($1) AND d.id = w.rep_id
            """;

    private final Transactions transactions;
    private final PaceTable pace;
    private final Clock clock;
    private final int batch;

    AbsenceTurns(Transactions transactions, PaceTable pace, Clock clock, DecideConfig config) {
        this.transactions = transactions;
        this.pace = pace;
        this.clock = clock;
        this.batch = config.batch();
    }

    /** @return whether there may be more */
    boolean turnDue() {
        return transactions.run(connection -> {
            List<UUID> due = due(connection);
            if (!due.isEmpty()) {
                UUID[] reps = due.toArray(UUID[]::new);
                Await.result(connection.preparedQuery(TURNED).execute(Tuple.of((Object) reps)));
                DecideAgain.ofReps(connection, reps);
                pace.look(connection, due);
            }
            return due.size() == batch;
        });
    }

    private List<UUID> due(SqlConnection connection) {
        OffsetDateTime by = clock.instant().minus(CLOCKS_DIFFER).atOffset(ZoneOffset.UTC);
        List<UUID> due = new ArrayList<>();
        for (Row row : Await.result(connection.preparedQuery(DUE).execute(Tuple.of(by, batch)))) {
            due.add(row.getUUID("rep_id"));
        }
        return due;
    }
}
