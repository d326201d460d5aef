package io.thousandhands.notification.facts;

import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.Customer;
import io.thousandhands.contracts.event.CustomerEvent;
import io.thousandhands.notification.pace.Worth;
import io.thousandhands.platform.access.Directory;
import io.thousandhands.platform.consume.Newest;
import io.thousandhands.platform.consume.Received;
import io.thousandhands.platform.consume.TopicFold;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Names, owners, contacts and worth of customers, and who turned out to be whom; the highest version wins. Calls for a
 * decision where there is something to decide.
 */
@ApplicationScoped
class CustomerFold implements TopicFold {
    private static final String UPSERT = """
            INSERT INTO customer AS known (id, version, name, erased, merged_into, worth, stage, policy_id, contacts,
                                           resting, undecided)
            SELECT u.id, u.version, u.name, u.erased, u.merged_into, u.worth, u.stage, u.policy_id, u.contacts::jsonb,
                   u.resting::jsonb, u.erased OR u.merged_into IS NOT NULL
            FROM unnest($1::uuid[], $2::bigint[], $3::text[], $4::boolean[], $5::uuid[], $6::bigint[], $7::text[],
                        $8::text[], $9::text[], $10::text[])
                 AS u(id, version, name, erased, merged_into, worth, stage, policy_id, contacts, resting)
            ORDER BY u.id
            ON CONFLICT (id) DO UPDATE SET
                (version, name, erased, merged_into, worth, stage, policy_id, contacts, resting, undecided)
              = (excluded.version, excluded.name, excluded.erased, excluded.merged_into, excluded.worth,
                 excluded.stage, excluded.policy_id, excluded.contacts, excluded.resting,
                 known.undecided OR excluded.undecided
                 OR coalesce(known.told IN ('fading', 'out_of_sight'), false))
            WHERE known.version IS NULL OR known.version < excluded.version
            """;

    private final Directory directory;
    private final ContactsJson people;

    CustomerFold(Directory directory, ContactsJson people) {
        this.directory = directory;
        this.people = people;
    }

    @Override
    public Topic topic() {
        return Topic.CUSTOMERS;
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

    private Tuple columns(List<CustomerEvent> rows) {
        return Tuple.tuple(List.of(
                rows.stream().map(CustomerEvent::customerId).toArray(UUID[]::new),
                rows.stream().map(CustomerEvent::version).toArray(Long[]::new),
                texts(rows, Customer::name),
                rows.stream().map(CustomerEvent.Erased.class::isInstance).toArray(Boolean[]::new),
                rows.stream().map(row -> fact(row, Customer::mergedInto, null)).toArray(UUID[]::new),
                rows.stream().map(row -> fact(row, CustomerFold::worth, 0L)).toArray(Long[]::new),
                texts(rows, customer -> customer.stage().name().toLowerCase(Locale.ROOT)),
                texts(rows, Customer::policyId),
                rows.stream().map(row -> fact(row, people::contacts, "[]")).toArray(String[]::new),
                rows.stream().map(row -> fact(row, people::resting, "[]")).toArray(String[]::new)));
    }

    private static Long worth(Customer customer) {
        return Worth.of(customer.yearlySales(), customer.segment() == Customer.Segment.COMMERCIAL);
    }

    private static String[] texts(List<CustomerEvent> rows, Function<Customer, @Nullable String> fact) {
        return rows.stream().map(row -> fact(row, fact, null)).toArray(String[]::new);
    }

    /** @param erased what stands there of a customer who was erased */
    private static <T> @Nullable T fact(CustomerEvent event, Function<Customer, @Nullable T> fact, @Nullable T erased) {
        return event instanceof CustomerEvent.Changed changed ? fact.apply(changed.customer()) : erased;
    }
}
