package io.thousandhands.cadence.fold;

import io.thousandhands.contracts.Topic;
import io.thousandhands.platform.access.Directory;
import io.thousandhands.platform.consume.Received;
import io.thousandhands.platform.consume.TopicFold;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Folds {@code reps}: here they only decide who may see whom. */
@ApplicationScoped
class RepFold implements TopicFold {
    private final Directory directory;

    RepFold(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Topic topic() {
        return Topic.REPS;
    }

    @Override
    public void fold(SqlConnection connection, List<Received> events) {
        directory.foldReps(connection, events);
    }
}
