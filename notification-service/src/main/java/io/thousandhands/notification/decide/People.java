package io.thousandhands.notification.decide;

import io.thousandhands.notification.nudge.Responsible;
import io.thousandhands.notification.nudge.Responsible.Colleague;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Who owns some customers, and the reps who may have to act in their place. */
public final class People {
    /** Writers of the directory wait until this transaction is over, other deciders do not. */
    private static final String HOLD = "LOCK TABLE rep_directory IN SHARE MODE";

    private static final String OWNERS = """
            SELECT customer_id, owner_id, former_owner_id FROM customer_owner
            WHERE customer_id = ANY($1) AND NOT erased
            """;

    /** A rep who was erased has no name any more. {@code UNION} drops repetitions, so a circle ends. */
    private static final String COLLEAGUES = """
            WITH RECURSIVE around AS (
                SELECT r.* FROM rep_directory r
                WHERE r.id IN (SELECT coalesce(owner_id, former_owner_id) FROM customer_owner
                               WHERE customer_id = ANY($1))
                UNION
                SELECT r.* FROM around JOIN rep_directory r ON r.id IN (around.manager_id, around.stand_in_id)
            )
            SELECT id, manager_id, departed_at IS NOT NULL OR name IS NULL AS departed,
                   CASE WHEN absent_from <= $2 AND absent_until > $2 THEN stand_in_id END AS stand_in_id
            FROM around
            """;

    private final Map<UUID, Row> owners = new HashMap<>();
    private final Map<UUID, Colleague> colleagues = new HashMap<>();

    private People() {}

    /** Keeps the directory as it is until the transaction is over; the first thing in it. */
    static void hold(SqlConnection connection) {
        Await.result(connection.query(HOLD).execute());
    }

    /** Of the customers' owners, at one time. */
    public static People around(SqlConnection connection, UUID[] customerIds, Instant now) {
        People people = new People();
        Tuple customers = Tuple.of((Object) customerIds);
        for (Row row : Await.result(connection.preparedQuery(OWNERS).execute(customers))) {
            people.owners.put(row.getUUID("customer_id"), row);
        }
        for (Row row : Await.result(
                connection.preparedQuery(COLLEAGUES).execute(Tuple.of(customerIds, now.atOffset(ZoneOffset.UTC))))) {
            people.colleagues.put(
                    row.getUUID("id"),
                    new Colleague(row.getUUID("manager_id"), row.getBoolean("departed"), row.getUUID("stand_in_id")));
        }
        return people;
    }

    public Responsible responsibleFor(UUID customerId) {
        Row owner = owners.get(customerId);
        return owner == null
                ? new Responsible.NotYetKnown()
                : Responsible.of(owner.getUUID("owner_id"), owner.getUUID("former_owner_id"), colleagues);
    }
}
