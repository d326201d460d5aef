package io.thousandhands.touch.unmatched;

import io.thousandhands.platform.access.Viewer;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.touch.fold.UuidArray;
import io.thousandhands.touch.matching.CustomerMatches;
import io.thousandhands.touch.touch.CustomerFact;
import io.thousandhands.touch.touch.CustomersFound;
import io.thousandhands.touch.touch.ReferenceKey;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose waiting touches are, by the rule of the door; three statements, however many they are. */
final class Finding {
    private static final String NOTE = """
            UPDATE unmatched u SET
                (customer_id, contact_id, side, candidates) = (f.customer_id, f.contact_id, f.side, f.candidates::uuid[])
            FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[])
                 AS f(touch_id, customer_id, contact_id, side, candidates)
            WHERE u.touch_id = f.touch_id AND NOT u.settled
            """;

    /** What is found of a touch; of the first three members null: nothing. */
    private record Found(
            UUID touchId,
            @Nullable UUID customerId,
            @Nullable UUID contactId,
            @Nullable String side,
            List<UUID> candidates) {

        static Found of(UUID touchId, CustomerFact fact) {
            if (fact instanceof CustomerFact.Known known) {
                String side = UnmatchedReferences.word(known.side());
                return new Found(touchId, known.id(), known.contact(), side, List.of());
            }
            if (fact instanceof CustomerFact.Erased erased) {
                return new Found(touchId, erased.id(), null, null, List.of());
            }
            List<UUID> candidates =
                    fact instanceof CustomerFact.Ambiguous ambiguous ? ambiguous.candidates() : List.of();
            return new Found(touchId, null, null, null, candidates);
        }
    }

    /** Marks those that one customer is found for as due on the log; notes the candidates of the others. */
    static void customersOf(SqlConnection connection, UUID[] touchIds) {
        Map<UUID, List<ReferenceKey>> keys = UnmatchedReferences.of(connection, touchIds);
        List<ReferenceKey> all = keys.values().stream().flatMap(List::stream).toList();
        CustomersFound customers = Await.result(CustomerMatches.find(connection, all, new Viewer.Everyone()));
        List<Found> found = keys.entrySet().stream()
                .map(touch -> Found.of(touch.getKey(), customers.of(touch.getValue())))
                .toList();
        Await.result(connection.preparedQuery(NOTE).execute(columns(found)));
    }

    private static Tuple columns(List<Found> found) {
        @Nullable UUID[] customers = found.stream().map(Found::customerId).toArray(UUID[]::new);
        @Nullable UUID[] contacts = found.stream().map(Found::contactId).toArray(UUID[]::new);
        @Nullable String[] sides = found.stream().map(Found::side).toArray(String[]::new);
        return Tuple.of(
                found.stream().map(Found::touchId).toArray(UUID[]::new),
                customers,
                contacts,
                sides,
                found.stream().map(one -> UuidArray.literal(one.candidates())).toArray(String[]::new));
    }

    private Finding() {}
}
