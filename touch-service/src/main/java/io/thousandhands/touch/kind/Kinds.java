package io.thousandhands.touch.kind;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;

/** The catalogue as far as the door needs it. Asked each time: another replica may have folded a new kind. */
@ApplicationScoped
public class Kinds {
    private static final String ALL = "SELECT name FROM kind WHERE NOT removed";

    private final Pool pool;

    Kinds(Pool pool) {
        this.pool = pool;
    }

    /** Names of all kinds; empty: the catalogue has not been read yet. */
    public Uni<Set<String>> names() {
        return pool.preparedQuery(ALL).execute().map(Kinds::namesIn);
    }

    private static Set<String> namesIn(Iterable<Row> rows) {
        Set<String> names = new HashSet<>();
        rows.forEach(row -> names.add(row.getString(0)));
        return names;
    }
}
