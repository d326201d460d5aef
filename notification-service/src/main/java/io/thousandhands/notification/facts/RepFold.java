package io.thousandhands.notification.facts;

import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.RepEvent;
import io.thousandhands.notification.decide.DecideAgain;
import io.thousandhands.notification.store.Notices;
import io.thousandhands.notification.store.PaceTable;
import io.thousandhands.platform.access.Directory;
import io.thousandhands.platform.consume.Newest;
import io.thousandhands.platform.consume.Received;
import io.thousandhands.platform.consume.TopicFold;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Who is who, and when they work. Calls for a decision on every silent customer for whom a changed rep might be the one to
 * act, and for a look at the rep's pace.
 *
 * <p>A customer that arrives meanwhile is not missed: writing the directory excludes deciders until the commit (they
 * lock the table in {@code SHARE} mode), and whoever decides later sees the new directory.
 */
@ApplicationScoped
class RepFold implements TopicFold {
    private final Directory directory;
    private final Notices notices;
    private final PaceTable pace;

    RepFold(Directory directory, Notices notices, PaceTable pace) {
        this.directory = directory;
        this.notices = notices;
        this.pace = pace;
    }

    @Override
    public Topic topic() {
        return Topic.REPS;
    }

    @Override
    public void fold(SqlConnection connection, List<Received> events) {
        List<RepEvent> newest = Newest.of(events, RepEvent.class);
        if (newest.isEmpty()) {
            return;
        }
        UUID[] changed = newest.stream().map(RepEvent::repId).toArray(UUID[]::new);
        directory.foldReps(connection, events);
        Await.result(connection.preparedQuery(WorkingHoursRows.UPSERT).execute(WorkingHoursRows.columns(newest)));
        DecideAgain.ofReps(connection, changed);
        pace.look(connection, List.of(changed));
        notices.directoryChanged(connection);
    }
}
