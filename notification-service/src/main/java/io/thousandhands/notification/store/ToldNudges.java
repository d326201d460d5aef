package io.thousandhands.notification.store;

import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.Nudge;
import io.thousandhands.contracts.event.NudgeEvent;
import io.thousandhands.platform.consume.Newest;
import io.thousandhands.platform.consume.Received;
import io.thousandhands.platform.consume.TopicFold;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Folds {@code nudges}, this service's own topic. The database knew all of it before the topic did, unless it was restored
 * from a backup: then it learns what became of each nudge since, so that none is raised a second time.
 */
@ApplicationScoped
public class ToldNudges implements TopicFold {
    private static final Logger LOG = Logger.getLogger(ToldNudges.class);

    private static final String FORGOTTEN = """
            SELECT t.id FROM unnest($1::uuid[], $2::bigint[]) AS t(id, revision)
            LEFT JOIN nudge n USING (id)
            WHERE coalesce(n.revision, 0) < t.revision
            """;

    @Override
    public Topic topic() {
        return Topic.NUDGES;
    }

    @Override
    public void fold(SqlConnection connection, List<Received> events) {
        List<Nudge> told = Newest.of(events, NudgeEvent.Changed.class).stream()
                .map(NudgeEvent.Changed::nudge)
                .toList();
        Set<UUID> forgotten = forgotten(connection, told);
        var learnt = told.stream()
                .filter(nudge -> forgotten.contains(nudge.id()))
                .map(NudgeEvents::read)
                .toList();
        if (!learnt.isEmpty()) {
            LOG.warnf("The database had forgotten what was told, and learns it again: nudges=%d", learnt.size());
            Await.result(connection.preparedQuery(NudgeStore.LEARN).execute(NudgeRows.columns(learnt)));
        }
    }

    private static Set<UUID> forgotten(SqlConnection connection, List<Nudge> told) {
        Tuple columns = Tuple.of(
                told.stream().map(Nudge::id).toArray(UUID[]::new),
                told.stream().map(Nudge::revision).toArray(Long[]::new));
        Set<UUID> forgotten = new HashSet<>();
        Await.result(connection.preparedQuery(FORGOTTEN).execute(columns))
                .forEach(row -> forgotten.add(row.getUUID(0)));
        return forgotten;
    }
}
