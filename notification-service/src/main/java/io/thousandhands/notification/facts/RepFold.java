package io.thousandhands.notification.facts;

import io.thousandhands.contracts.event.RepEvent;
import io.thousandhands.notification.store.Notices;
import io.thousandhands.platform.access.Directory;
import io.thousandhands.platform.consume.Fold;
import io.thousandhands.platform.consume.Newest;
import io.thousandhands.platform.consume.Received;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Who is who. Calls for a decision on every silent customer for whom a changed rep might be the one to act: those of the
 * rep and of all who report to them, directly or through others.
 *
 * <p>A customer that arrives meanwhile is not missed: writing the directory excludes deciders until the commit (they
 * lock the table in {@code SHARE} mode), and whoever decides later sees the new directory.
 */
@ApplicationScoped
class RepFold implements Fold {
    private static final String MARK = """
            WITH RECURSIVE team(id) AS (
                SELECT * FROM unnest($1::uuid[])
                UNION
                SELECT r.id FROM rep_directory r JOIN team ON r.manager_id = team.id
            ), silent AS (
                SELECT c.id FROM customer c
                JOIN customer_owner o ON o.customer_id = c.id
                JOIN team ON team.id = coalesce(o.owner_id, o.former_owner_id)
                WHERE c.told IN ('fading', 'out_of_sight')
                ORDER BY c.id
                FOR UPDATE OF c
            )
            UPDATE customer SET undecided = true FROM silent WHERE customer.id = silent.id
            """;

    private final Directory directory;
    private final Notices notices;

    RepFold(Directory directory, Notices notices) {
        this.directory = directory;
        this.notices = notices;
    }

    @Override
    public void fold(SqlConnection connection, List<Received> events) {
        UUID[] changed =
                Newest.of(events, RepEvent.class).stream().map(RepEvent::repId).toArray(UUID[]::new);
        if (changed.length == 0) {
            return;
        }
        directory.foldReps(connection, events);
        Await.result(connection.preparedQuery(MARK).execute(Tuple.of((Object) changed)));
        notices.directoryChanged(connection);
    }
}
