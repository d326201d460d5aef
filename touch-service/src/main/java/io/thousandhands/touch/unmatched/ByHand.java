package io.thousandhands.touch.unmatched;

import io.thousandhands.contracts.event.TouchEvent;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.problem.ProblemException;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.platform.sql.Transactions;
import io.thousandhands.touch.log.Acknowledged;
import io.thousandhands.touch.log.LogUnavailableException;
import io.thousandhands.touch.retraction.WaitingRetractions;
import io.thousandhands.touch.touch.Between;
import io.thousandhands.touch.touch.CustomerReference;
import io.thousandhands.touch.touch.Reference;
import io.thousandhands.touch.touch.Side;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What people decide about waiting touches. Waits for database and log: called on worker threads. */
@ApplicationScoped
class ByHand {
    /** Locked until it is on the log, so that no fold finds another customer for it meanwhile. */
    private static final String WAITING = """
            SELECT %s FROM unmatched u JOIN customer c ON c.id = $2
            WHERE u.touch_id = $1 AND NOT u.settled AND u.customer_id IS NULL AND NOT c.erased
              AND ($3::text IS NULL OR u.source = $3) AND %s
            FOR UPDATE OF u
            """.formatted(LateTouches.COLUMNS, WaitingRetractions.NOT_RETRACTED);

    private static final String IS_MATCHED =
            "SELECT FROM unmatched WHERE touch_id = $1 AND settled AND customer_id = $2";
    private static final String HAS_ADDRESS = "SELECT FROM customer_reference WHERE key = $1 AND customer_id = $2";
    private static final String GIVE_UP = """
            SELECT touch_id, version FROM unmatched
            WHERE touch_id = $1 AND NOT settled AND customer_id IS NULL AND ($2::text IS NULL OR source = $2)
            FOR UPDATE
            """;

    private final Transactions transactions;
    private final MatchedTouches matched;
    private final LateTouches late;

    ByHand(Transactions transactions, MatchedTouches matched, LateTouches late) {
        this.transactions = transactions;
        this.matched = matched;
        this.late = late;
    }

    /** @param address by which it waited and the customer is not known; null: there is none */
    record Matched(@Nullable Reference address, Acknowledged acknowledged) {}

    /**
     * @param side of a touch from one to another: which of them the customer is; null: not said
     * @param source only if this source told it; null: whoever did
     * @throws ProblemException 404 if no such touch waits; 503 if the log does not take it
     */
    Matched match(UUID touchId, UUID customerId, @Nullable Side side, @Nullable String source) {
        return onLog(connection -> {
            RowSet<Row> rows =
                    Await.result(connection.preparedQuery(WAITING).execute(Tuple.of(touchId, customerId, source)));
            return rows.rowCount() == 0
                    ? again(connection, touchId, customerId)
                    : match(connection, rows.iterator().next(), side);
        });
    }

    /** @throws ProblemException 404 if no such touch waits; 503 if the log does not take it */
    Acknowledged giveUp(UUID touchId, @Nullable String source) {
        return onLog(connection -> {
            RowSet<Row> rows = Await.result(connection.preparedQuery(GIVE_UP).execute(Tuple.of(touchId, source)));
            if (rows.rowCount() == 0) {
                throw notWaiting();
            }
            return late.putOnLog(
                    connection, List.of(LateTouches.settled(rows.iterator().next())), List.of());
        });
    }

    private Matched match(SqlConnection connection, Row row, @Nullable Side side) {
        UUID touchId = row.getUUID("touch_id");
        UUID customerId = row.getUUID("customer_id");
        List<TouchEvent> events =
                late.events(row, side, late.around(connection, List.of(row))).orElseThrow(ByHand::noKey);
        Acknowledged acknowledged = late.putOnLog(connection, List.of(LateTouches.settled(row)), events);
        UnmatchedRows.found(connection, touchId, customerId);
        return new Matched(lacking(connection, late.waiting(row).customer(), side, customerId), acknowledged);
    }

    private static Matched again(SqlConnection connection, UUID touchId, UUID customerId) {
        if (isEmpty(connection, IS_MATCHED, Tuple.of(touchId, customerId))) {
            throw notWaiting();
        }
        return new Matched(null, Acknowledged.NOTHING);
    }

    private static @Nullable Reference lacking(
            SqlConnection connection, CustomerReference named, @Nullable Side side, UUID customerId) {
        Reference address = address(named, side);
        return address != null && isEmpty(connection, HAS_ADDRESS, Tuple.of(address.key(), customerId))
                ? address
                : null;
    }

    private static @Nullable Reference address(CustomerReference named, @Nullable Side side) {
        if (named instanceof Between between) {
            return side == null ? null : address(between.at(side), null);
        }
        return named instanceof Reference.ById ? null : (Reference) named;
    }

    private static boolean isEmpty(SqlConnection connection, String query, Tuple parameters) {
        return Await.result(connection.preparedQuery(query).execute(parameters)).rowCount() == 0;
    }

    private <T> T onLog(Function<SqlConnection, T> work) {
        if (!matched.isReadToTheEnd()) {
            throw Problem.unavailable("What waits is still being read here. Send the same again in a moment.")
                    .toException();
        }
        try {
            return transactions.run(work);
        } catch (CompletionException | LogUnavailableException e) {
            throw Problem.unavailable("The log of touches does not take this now. Send the same again in a moment.")
                    .toException();
        }
    }

    private static ProblemException noKey() {
        return Problem.unavailable(
                        "What seals this customer's notes is still on its way here. Send the same again in a moment.")
                .toException();
    }

    private static ProblemException notWaiting() {
        return Problem.notFound("No such touch waits for its customer: check the id, it may have been found meanwhile.")
                .toException();
    }
}
