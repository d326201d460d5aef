package io.thousandhands.touch.matching;

import io.smallrye.mutiny.Uni;
import io.thousandhands.platform.access.Viewer;
import io.thousandhands.touch.touch.CustomerMatch;
import io.thousandhands.touch.touch.CustomersFound;
import io.thousandhands.touch.touch.ReferenceKey;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whom keys name. */
public final class CustomerMatches {
    private static final String SEEN =
            "EXISTS (SELECT FROM customer_owner o WHERE o.customer_id = %s AND " + Viewer.RULE + ")";

    /**
     * Only a sender who sees everybody hears that somebody was erased; to others they are not there. A {@code CASE}, because
     * a function in a join is called for every customer before the join's condition is asked, and few are merged.
     */
    private static final String FIND = """
            SELECT c.*, coalesce(c.way, c.id) AS root,
                   k.id IS NOT NULL AND NOT k.erased AND ($1::uuid[] IS NULL OR %s) AS root_takes_touches,
                   $1::uuid[] IS NULL OR NOT c.erased AND %s AS visible
            FROM (SELECT r.key, r.contact_id, c.id, c.erased, c.contact_ids,
                         CASE WHEN c.merged_into IS NOT NULL THEN root_of(c.id) END AS way
                  FROM customer_reference r JOIN customer c ON c.id = r.customer_id
                  WHERE r.key = ANY($2)) AS c
            LEFT JOIN customer k ON k.id = c.way
            """.formatted(SEEN.formatted("k.id"), SEEN.formatted("c.id"));

    public static Uni<CustomersFound> find(SqlClient client, Collection<ReferenceKey> keys, Viewer viewer) {
        String[] texts = keys.stream().map(ReferenceKey::key).distinct().toArray(String[]::new);
        return client.preparedQuery(FIND)
                .execute(Tuple.of(viewer.ownersOrNull(), texts))
                .map(CustomerMatches::found);
    }

    private static CustomersFound found(Iterable<Row> rows) {
        Map<String, List<CustomerMatch>> byKey = new HashMap<>();
        rows.forEach(row -> byKey.computeIfAbsent(row.getString("key"), key -> new ArrayList<>(1))
                .add(match(row)));
        return new CustomersFound(byKey);
    }

    private static CustomerMatch match(Row row) {
        return new CustomerMatch(
                row.getUUID("id"),
                row.getUUID("root"),
                row.getBoolean("root_takes_touches"),
                row.getUUID("contact_id"),
                row.getBoolean("erased"),
                row.getBoolean("visible"),
                Set.copyOf(Arrays.asList(row.getArrayOfUUIDs("contact_ids"))));
    }

    private CustomerMatches() {}
}
