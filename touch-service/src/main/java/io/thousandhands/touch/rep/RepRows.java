package io.thousandhands.touch.rep;

import io.thousandhands.contracts.event.Rep;
import io.thousandhands.contracts.event.RepEvent;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.touch.touch.EmailAddresses;
import io.thousandhands.touch.touch.PhoneNumbers;
import io.thousandhands.touch.touch.Reference;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The tables {@code rep} and {@code rep_reference}, one statement each for a batch. */
final class RepRows {
    private static final String UPSERT = """
            INSERT INTO rep AS known (id, version)
            SELECT * FROM unnest($1::uuid[], $2::bigint[]) AS told(id) ORDER BY told.id
            ON CONFLICT (id) DO UPDATE SET version = excluded.version
            WHERE known.version < excluded.version
            RETURNING id
            """;
    private static final String REMOVE = "DELETE FROM rep_reference WHERE rep_id = ANY($1)";
    private static final String ADD = """
            INSERT INTO rep_reference (key, rep_id)
            SELECT key, rep_id FROM unnest($1::text[], $2::uuid[]) AS told(key, rep_id)
            ORDER BY key, rep_id
            ON CONFLICT DO NOTHING
            """;

    private record Named(String key, UUID repId) {}

    static void fold(SqlConnection connection, List<RepEvent> events, PhoneNumbers phones) {
        Set<UUID> changed = upsert(connection, events);
        List<Named> named = events.stream()
                .filter(event -> changed.contains(event.repId()))
                .flatMap(event -> named(event, phones))
                .toList();
        Await.result(connection.preparedQuery(REMOVE).execute(Tuple.of(changed.toArray(UUID[]::new))));
        Await.result(connection
                .preparedQuery(ADD)
                .execute(Tuple.of(
                        named.stream().map(Named::key).toArray(String[]::new),
                        named.stream().map(Named::repId).toArray(UUID[]::new))));
    }

    /** @return those that said something new */
    private static Set<UUID> upsert(SqlConnection connection, List<RepEvent> events) {
        Set<UUID> changed = new HashSet<>();
        Tuple columns = Tuple.of(
                events.stream().map(RepEvent::repId).toArray(UUID[]::new),
                events.stream().map(RepEvent::version).toArray(Long[]::new));
        Await.result(connection.preparedQuery(UPSERT).execute(columns)).forEach(row -> changed.add(row.getUUID(0)));
        return changed;
    }

    /** None of one who was erased. */
    private static Stream<Named> named(RepEvent event, PhoneNumbers phones) {
        if (!(event instanceof RepEvent.Changed changed)) {
            return Stream.empty();
        }
        Rep rep = changed.rep();
        return references(rep, phones)
                .flatMap(reference -> reference.keys().stream())
                .map(key -> new Named(key.key(), rep.id()));
    }

    private static Stream<Reference> references(Rep rep, PhoneNumbers phones) {
        Stream<Reference> id = Stream.of(new Reference.ById(rep.id()));
        Stream<Reference> email = EmailAddresses.read(rep.email()).stream().map(address -> address);
        Stream<Reference> phone = Stream.ofNullable(rep.phone()).flatMap(number -> phones.of(number, null).stream());
        Stream<Reference> external = rep.externalIds().entrySet().stream()
                .map(entry -> new Reference.ByExternalId(entry.getKey(), entry.getValue()));
        return Stream.of(id, email, phone, external).flatMap(references -> references);
    }

    private RepRows() {}
}
