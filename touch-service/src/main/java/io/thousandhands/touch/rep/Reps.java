package io.thousandhands.touch.rep;

import io.smallrye.mutiny.Uni;
import io.thousandhands.touch.touch.RepReference;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Which reps touches name. Also those who departed: what they did, they did. */
@ApplicationScoped
public class Reps {
    private static final String FIND =
            "SELECT key, rep_id FROM rep_reference WHERE key = ANY($1) ORDER BY key, rep_id DESC";

    private final Pool pool;

    Reps(Pool pool) {
        this.pool = pool;
    }

    /** By {@link RepReference#key}; what is not there is not known. */
    public Uni<Map<String, UUID>> find(Collection<RepReference> references) {
        if (references.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        String[] keys = references.stream().map(RepReference::key).distinct().toArray(String[]::new);
        return pool.preparedQuery(FIND).execute(Tuple.of((Object) keys)).map(Reps::idsIn);
    }

    /** Of two with one reference the lesser id counts, which comes last. */
    private static Map<String, UUID> idsIn(Iterable<Row> rows) {
        Map<String, UUID> ids = new HashMap<>();
        rows.forEach(row -> ids.put(row.getString(0), row.getUUID(1)));
        return ids;
    }
}
