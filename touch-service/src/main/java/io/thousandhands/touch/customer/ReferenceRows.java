package io.thousandhands.touch.customer;

import io.thousandhands.contracts.event.CustomerEvent;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.touch.customer.References.Named;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code customer_reference}, one statement a batch. */
final class ReferenceRows {
    private static final String REMOVE = "DELETE FROM customer_reference WHERE customer_id = ANY($1) RETURNING key";
    private static final String ADD = """
            INSERT INTO customer_reference (key, customer_id, contact_id)
            SELECT * FROM unnest($1::text[], $2::uuid[], $3::uuid[]) AS told(key, customer_id, contact_id)
            ORDER BY key, customer_id
            ON CONFLICT DO NOTHING
            """;

    /**
     * In place of what was known of these customers.
     *
     * @return all keys that name others than before, or may
     */
    static Set<String> replace(SqlConnection connection, List<CustomerEvent> changed, References references) {
        UUID[] ids = changed.stream().map(CustomerEvent::customerId).toArray(UUID[]::new);
        List<Named> named = changed.stream().flatMap(references::of).toList();
        Set<String> keys = new HashSet<>();
        Await.result(connection.preparedQuery(REMOVE).execute(Tuple.of(ids)))
                .forEach(row -> keys.add(row.getString(0)));
        Await.result(connection.preparedQuery(ADD).execute(columns(named)));
        named.forEach(one -> keys.add(one.key()));
        return keys;
    }

    private static Tuple columns(List<Named> named) {
        @Nullable UUID[] contacts = named.stream().map(Named::contactId).toArray(UUID[]::new);
        return Tuple.of(
                named.stream().map(Named::key).toArray(String[]::new),
                named.stream().map(Named::customerId).toArray(UUID[]::new),
                contacts);
    }

    private ReferenceRows() {}
}
