package io.thousandhands.touch.rep;

import io.smallrye.mutiny.Uni;
import io.thousandhands.touch.touch.Reference;
import io.thousandhands.touch.touch.ReferenceKey;
import io.thousandhands.touch.touch.RepsFound;
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

    public Uni<RepsFound> find(Collection<Reference> references) {
        if (references.isEmpty()) {
            return Uni.createFrom().item(new RepsFound(Map.of()));
        }
        String[] keys = references.stream()
                .flatMap(reference -> reference.keys().stream())
                .map(ReferenceKey::key)
                .distinct()
                .toArray(String[]::new);
        return pool.preparedQuery(FIND).execute(Tuple.of((Object) keys)).map(Reps::found);
    }

    /** Of two with one reference the lesser id counts, which comes last. */
    private static RepsFound found(Iterable<Row> rows) {
        Map<String, UUID> ids = new HashMap<>();
        rows.forEach(row -> ids.put(row.getString(0), row.getUUID(1)));
        return new RepsFound(ids);
    }
}
