package io.thousandhands.touch.customer;

import io.thousandhands.contracts.event.Customer.Contact;
import io.thousandhands.contracts.event.Customer.SealingKey;
import io.thousandhands.contracts.event.CustomerEvent;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.touch.fold.UuidArray;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The table {@code customer}, one statement a batch. */
final class CustomerRows {
    private static final String UPSERT = """
            INSERT INTO customer AS known
                (id, version, erased, contact_ids, merged_into, note_key, note_key_wrapped_by)
            SELECT id, version, erased, contacts::uuid[], merged_into, note_key, note_key_wrapped_by
            FROM unnest($1::uuid[], $2::bigint[], $3::boolean[], $4::text[], $5::uuid[], $6::text[], $7::text[])
                 AS told(id, version, erased, contacts, merged_into, note_key, note_key_wrapped_by)
            ORDER BY id
            ON CONFLICT (id) DO UPDATE SET
                (version, erased, contact_ids, merged_into, note_key, note_key_wrapped_by)
              = (excluded.version, excluded.erased, excluded.contact_ids, excluded.merged_into, excluded.note_key,
                 excluded.note_key_wrapped_by)
            WHERE known.version < excluded.version
            RETURNING id
            """;

    /** @return those that said something new */
    static List<CustomerEvent> upsert(SqlConnection connection, List<CustomerEvent> events) {
        Set<UUID> changed = new HashSet<>();
        Await.result(connection.preparedQuery(UPSERT).execute(columns(events)))
                .forEach(row -> changed.add(row.getUUID(0)));
        return events.stream()
                .filter(event -> changed.contains(event.customerId()))
                .toList();
    }

    private static Tuple columns(List<CustomerEvent> events) {
        return Tuple.tuple(List.of(
                events.stream().map(CustomerEvent::customerId).toArray(UUID[]::new),
                events.stream().map(CustomerEvent::version).toArray(Long[]::new),
                events.stream().map(CustomerEvent.Erased.class::isInstance).toArray(Boolean[]::new),
                events.stream().map(CustomerRows::contacts).toArray(String[]::new),
                events.stream().map(CustomerRows::mergedInto).toArray(UUID[]::new),
                keys(events, SealingKey::wrapped),
                keys(events, SealingKey::wrappedBy)));
    }

    private static String contacts(CustomerEvent event) {
        List<Contact> contacts = event instanceof CustomerEvent.Changed changed
                ? changed.customer().contacts()
                : List.of();
        return UuidArray.literal(contacts.stream().map(Contact::id).toList());
    }

    private static @Nullable UUID mergedInto(CustomerEvent event) {
        return event instanceof CustomerEvent.Changed changed
                ? changed.customer().mergedInto()
                : null;
    }

    /** Null where none was told; who is erased has none. */
    private static String[] keys(List<CustomerEvent> events, Function<SealingKey, String> member) {
        return events.stream()
                .map(CustomerRows::key)
                .map(key -> key == null ? null : member.apply(key))
                .toArray(String[]::new);
    }

    private static @Nullable SealingKey key(CustomerEvent event) {
        return event instanceof CustomerEvent.Changed changed
                ? changed.customer().sealingKey()
                : null;
    }

    private CustomerRows() {}
}
