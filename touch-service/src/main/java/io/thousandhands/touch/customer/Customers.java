package io.thousandhands.touch.customer;

import io.smallrye.mutiny.Uni;
import io.thousandhands.platform.access.Viewer;
import io.thousandhands.touch.touch.CustomerFact;
import io.thousandhands.touch.touch.CustomerReference;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What is known of customers that touches name. */
@ApplicationScoped
public class Customers {
    /** Only a sender who sees everybody hears that somebody was erased; to others they are not there. */
    private static final String FIND = """
            SELECT r.key, c.id, c.erased, c.contact_ids,
                   $1::uuid[] IS NULL OR NOT c.erased
                   AND EXISTS (SELECT FROM customer_owner o WHERE o.customer_id = c.id AND %s) AS visible
            FROM customer_reference r JOIN customer c ON c.id = r.customer_id
            WHERE r.key = ANY($2)
            ORDER BY r.key, c.id DESC
            """.formatted(Viewer.RULE);

    private final Pool pool;

    Customers(Pool pool) {
        this.pool = pool;
    }

    /** By {@link CustomerReference#key}; what is not there is not known. */
    public Uni<Map<String, CustomerFact>> find(Collection<CustomerReference> references, Viewer viewer) {
        String[] keys =
                references.stream().map(CustomerReference::key).distinct().toArray(String[]::new);
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(viewer.ownersOrNull(), keys))
                .map(Customers::facts);
    }

    /** Of two with one reference the lesser id counts, which comes last. */
    private static Map<String, CustomerFact> facts(Iterable<Row> rows) {
        Map<String, CustomerFact> facts = new HashMap<>();
        rows.forEach(row -> facts.put(row.getString("key"), fact(row)));
        return facts;
    }

    private static CustomerFact fact(Row row) {
        if (!row.getBoolean("visible")) {
            return new CustomerFact.Hidden();
        }
        UUID id = row.getUUID("id");
        return row.getBoolean("erased")
                ? new CustomerFact.Erased(id)
                : new CustomerFact.Known(id, Set.copyOf(Arrays.asList(row.getArrayOfUUIDs("contact_ids"))));
    }
}
