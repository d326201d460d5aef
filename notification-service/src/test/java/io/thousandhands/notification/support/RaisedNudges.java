package io.thousandhands.notification.support;

import io.thousandhands.notification.nudge.Nudge;
import io.thousandhands.notification.nudge.Open;
import io.thousandhands.notification.store.FollowNudges;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Every nudge that came, or came back, before a rep's eyes. */
@Singleton
public class RaisedNudges implements FollowNudges {
    private final Queue<Open> opened = new ConcurrentLinkedQueue<>();

    @Override
    public void changed(SqlConnection connection, List<Nudge> changed) {
        changed.stream().filter(Open.class::isInstance).map(Open.class::cast).forEach(opened::add);
    }

    /** The next one that nobody has taken; null: none. */
    public @Nullable Open next() {
        return opened.poll();
    }
}
