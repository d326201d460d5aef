package io.thousandhands.notification.facts;

import io.thousandhands.contracts.event.CustomerEvent;
import io.thousandhands.platform.access.Directory;
import io.thousandhands.platform.consume.Fold;
import io.thousandhands.platform.consume.Newest;
import io.thousandhands.platform.consume.Received;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Names and owners of customers; the highest version wins. Calls for a decision where there is something to decide. */
@ApplicationScoped
class CustomerFold implements Fold {
    private static final String UPSERT = """
            INSERT INTO customer AS known (id, version, name, erased, undecided)
            SELECT u.id, u.version, u.name, u.erased, u.erased
            FROM unnest($1::uuid[], $2::bigint[], $3::text[], $4::boolean[]) AS u(id, version, name, erased)
            ORDER BY u.id
            ON CONFLICT (id) DO UPDATE SET
                (version, name, erased, undecided)
              = (excluded.version, excluded.name, excluded.erased,
                 known.undecided OR excluded.erased OR coalesce(known.told IN ('fading', 'out_of_sight'), false))
            WHERE known.version IS NULL OR known.version < excluded.version
            """;

    private final Directory directory;

    CustomerFold(Directory directory) {
        this.directory = directory;
    }

    @Override
    public void fold(SqlConnection connection, List<Received> events) {
        List<CustomerEvent> newest = Newest.of(events, CustomerEvent.class);
        if (newest.isEmpty()) {
            return;
        }
        directory.foldCustomers(connection, events);
        Await.result(connection.preparedQuery(UPSERT).execute(columns(newest)));
    }

    private static Tuple columns(List<CustomerEvent> rows) {
        return Tuple.of(
                rows.stream().map(CustomerEvent::customerId).toArray(UUID[]::new),
                rows.stream().map(CustomerEvent::version).toArray(Long[]::new),
                rows.stream()
                        .map(row -> row instanceof CustomerEvent.Changed changed
                                ? changed.customer().name()
                                : null)
                        .toArray(String[]::new),
                rows.stream().map(CustomerEvent.Erased.class::isInstance).toArray(Boolean[]::new));
    }
}
