package io.thousandhands.notification.decide;

import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.CadenceEvent;
import io.thousandhands.contracts.event.CustomerEvent;
import io.thousandhands.contracts.event.Event;
import io.thousandhands.contracts.event.RepEvent;
import io.thousandhands.platform.consume.Fold;
import io.thousandhands.platform.consume.Received;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.platform.sql.Transactions;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** The topics of a simulation: what was told is folded, and can be forgotten and folded again in any order. */
final class Memory {
    /** The projections, and by which column something is found there. */
    private static final Map<String, String> PROJECTIONS = Map.of(
            "customer", "id",
            "touch", "customer_id",
            "customer_owner", "customer_id",
            "working_hours", "rep_id",
            "rep_directory", "id");

    private final Transactions transactions;
    private final List<Fold> folds;
    private final List<Event> told = new ArrayList<>();

    Memory(Transactions transactions, List<Fold> folds) {
        this.transactions = transactions;
        this.folds = folds;
    }

    void tell(List<? extends Event> events) {
        told.addAll(events);
        transactions.run(connection -> {
            fold(connection, events);
            return true;
        });
    }

    /** As at a restart after a loss, all at once: a half is no present that anybody may decide upon. */
    void forgetAndReadAgain(UUID[] ids, Random random) {
        List<Event> shuffled = new ArrayList<>(told);
        Collections.shuffle(shuffled, random);
        transactions.run(connection -> {
            Await.result(connection
                    .query("LOCK TABLE rep_directory IN EXCLUSIVE MODE")
                    .execute());
            PROJECTIONS.forEach((table, column) -> Await.result(connection
                    .preparedQuery("DELETE FROM " + table + " WHERE " + column + " = ANY($1)")
                    .execute(Tuple.of((Object) ids))));
            fold(connection, shuffled);
            return true;
        });
    }

    private void fold(SqlConnection connection, List<? extends Event> events) {
        List<Received> received = events.stream()
                .map(event -> new Received(topicOf(event), 0, 0, event, event.version()))
                .toList();
        folds.forEach(fold -> fold.fold(connection, received));
    }

    private static Topic topicOf(Event event) {
        if (event instanceof CadenceEvent) {
            return Topic.CADENCE;
        }
        if (event instanceof CustomerEvent) {
            return Topic.CUSTOMERS;
        }
        return event instanceof RepEvent ? Topic.REPS : Topic.TOUCHES;
    }
}
