package io.thousandhands.platform.access;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Which rep a login belongs to. */
@ApplicationScoped
class Logins {
    /** While a login moves between two reps, both may have it for a moment: the id decides, so everybody agrees. */
    private static final String REP_OF =
            "SELECT id FROM rep_directory WHERE issuer = $1 AND subject = $2 AND departed_at IS NULL ORDER BY id LIMIT 1";

    private final Pool pool;

    Logins(Pool pool) {
        this.pool = pool;
    }

    /** Empty if nobody has it, or who has it departed. */
    Uni<Optional<UUID>> repOf(String issuer, String subject) {
        return pool.preparedQuery(REP_OF)
                .execute(Tuple.of(issuer, subject))
                .map(RowSet::iterator)
                .map(rows -> rows.hasNext() ? Optional.of(rows.next().getUUID(0)) : Optional.empty());
    }
}
