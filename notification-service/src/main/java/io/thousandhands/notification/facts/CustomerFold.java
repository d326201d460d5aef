package io.thousandhands.notification.facts;

import io.thousandhands.contracts.event.Customer;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Names and owners of customers, and who turned out to be whom; the highest version wins. Calls for a decision where there
 * is something to decide.
 */
@ApplicationScoped
class CustomerFold implements Fold {
    private static final String UPSERT = """
            INSERT INTO customer AS known (id, version, name, erased, merged_into, undecided)
            SELECT u.id, u.version, u.name, u.erased, u.merged_into, u.erased OR u.merged_into IS NOT NULL
            FROM unnest($1::uuid[], $2::bigint[], $3::text[], $4::boolean[], $5::uuid[])
                 AS u(id, version, name, erased, merged_into)
            ORDER BY u.id
            ON CONFLICT (id) DO UPDATE SET
                (version, name, erased, merged_into, undecided)
              = (excluded.version, excluded.name, excluded.erased, excluded.merged_into,
                 known.undecided OR excluded.undecided
                 OR coalesce(known.told IN ('fading', 'out_of_sight'), false))
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
                rows.stream().map(row -> fact(row, Customer::name)).toArray(String[]::new),
                rows.stream().map(CustomerEvent.Erased.class::isInstance).toArray(Boolean[]::new),
                rows.stream().map(row -> fact(row, Customer::mergedInto)).toArray(UUID[]::new));
    }

    /** Null for a customer who was erased. */
    private static <T> @Nullable T fact(CustomerEvent event, Function<Customer, @Nullable T> fact) {
        return event instanceof CustomerEvent.Changed changed ? fact.apply(changed.customer()) : null;
    }
}
