package io.thousandhands.touch.customer;

import io.thousandhands.contracts.event.CustomerEvent;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.touch.touch.CustomerReference;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * By what customers may be named: their id, and the ids that other systems gave them. Of one who was erased only the id
 * is left.
 */
final class References {
    private static final String REMOVE = "DELETE FROM customer_reference WHERE customer_id = ANY($1)";
    private static final String ADD = """
            INSERT INTO customer_reference (key, customer_id)
            SELECT key, customer_id FROM unnest($1::text[], $2::uuid[]) AS told(key, customer_id)
            ORDER BY key, customer_id
            ON CONFLICT DO NOTHING
            """;

    private final List<String> keys = new ArrayList<>();
    private final List<UUID> customers = new ArrayList<>();

    static References of(List<CustomerEvent> events) {
        References references = new References();
        events.forEach(references::add);
        return references;
    }

    String[] keys() {
        return keys.toArray(String[]::new);
    }

    /** Whom the key at the same place names. */
    UUID[] customers() {
        return customers.toArray(UUID[]::new);
    }

    /** In place of what was known of these customers. */
    void replace(SqlConnection connection, List<CustomerEvent> changed) {
        UUID[] ids = changed.stream().map(CustomerEvent::customerId).toArray(UUID[]::new);
        Await.result(connection.preparedQuery(REMOVE).execute(Tuple.of(ids)));
        Await.result(connection.preparedQuery(ADD).execute(Tuple.of(keys(), customers())));
    }

    private void add(CustomerEvent event) {
        add(new CustomerReference.ById(event.customerId()), event.customerId());
        if (event instanceof CustomerEvent.Changed changed) {
            changed.customer()
                    .externalIds()
                    .forEach((system, id) -> add(new CustomerReference.ByExternalId(system, id), event.customerId()));
        }
    }

    private void add(CustomerReference reference, UUID customerId) {
        keys.add(reference.key());
        customers.add(customerId);
    }

    private References() {}
}
