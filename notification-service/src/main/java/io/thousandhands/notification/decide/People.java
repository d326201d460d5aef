package io.thousandhands.notification.decide;

import io.thousandhands.notification.nudge.Responsible;
import io.thousandhands.notification.nudge.Responsible.Colleague;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Who owns some customers, and the reps up from there. */
final class People {
    /** Writers of the directory wait until this transaction is over, other deciders do not. */
    private static final String HOLD = "LOCK TABLE rep_directory IN SHARE MODE";

    private static final String OWNERS = """
            SELECT customer_id, owner_id, former_owner_id FROM customer_owner
            WHERE customer_id = ANY($1) AND NOT erased
            """;

    /** A rep who was erased has no name any more. {@code UNION} drops repetitions, so a circle ends. */
    private static final String COLLEAGUES = """
            WITH RECURSIVE up AS (
                SELECT r.id, r.manager_id, r.departed_at, r.name FROM rep_directory r
                WHERE r.id IN (SELECT coalesce(owner_id, former_owner_id) FROM customer_owner
                               WHERE customer_id = ANY($1))
                UNION
                SELECT r.id, r.manager_id, r.departed_at, r.name FROM rep_directory r JOIN up ON r.id = up.manager_id
            )
            SELECT id, manager_id, departed_at IS NOT NULL OR name IS NULL AS departed FROM up
            """;

    private final Map<UUID, Row> owners = new HashMap<>();
    private final Map<UUID, Colleague> colleagues = new HashMap<>();

    private People() {}

    /** Keeps the directory as it is until the transaction is over; the first thing in it. */
    static void hold(SqlConnection connection) {
        Await.result(connection.query(HOLD).execute());
    }

    static People around(SqlConnection connection, UUID[] customerIds) {
        People people = new People();
        Tuple customers = Tuple.of((Object) customerIds);
        for (Row row : Await.result(connection.preparedQuery(OWNERS).execute(customers))) {
            people.owners.put(row.getUUID("customer_id"), row);
        }
        for (Row row : Await.result(connection.preparedQuery(COLLEAGUES).execute(customers))) {
            people.colleagues.put(
                    row.getUUID("id"), new Colleague(row.getUUID("manager_id"), row.getBoolean("departed")));
        }
        return people;
    }

    Responsible responsibleFor(UUID customerId) {
        Row owner = owners.get(customerId);
        return owner == null
                ? new Responsible.NotYetKnown()
                : Responsible.of(owner.getUUID("owner_id"), owner.getUUID("former_owner_id"), colleagues);
    }
}
