package io.thousandhands.notification.store;

import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells all replicas, once the transaction commits, what readers' streams should look at again (NOTIFY). */
@ApplicationScoped
public class Notices {
    /** Carries the ids of nudges that changed, with commas between. */
    public static final String NUDGES = "nudge_changed";
    /** Who may see what may have changed. Carries nothing. */
    public static final String DIRECTORY = "directory_changed";

    private static final String NOTIFY = "SELECT pg_notify($1, $2)";
    /** A notification holds less than 8,000 bytes; an id with its comma takes 37. */
    private static final int IDS_IN_ONE = 200;

    void nudgesChanged(SqlConnection connection, List<UUID> ids) {
        for (int from = 0; from < ids.size(); from += IDS_IN_ONE) {
            List<UUID> some = ids.subList(from, Math.min(ids.size(), from + IDS_IN_ONE));
            send(connection, NUDGES, some.stream().map(UUID::toString).collect(Collectors.joining(",")));
        }
    }

    public void directoryChanged(SqlConnection connection) {
        send(connection, DIRECTORY, "");
    }

    /** The ids in a notification on {@link #NUDGES}. */
    public static List<UUID> idsIn(String payload) {
        return Arrays.stream(payload.split(",")).map(UUID::fromString).toList();
    }

    private static void send(SqlConnection connection, String channel, String payload) {
        Await.result(connection.preparedQuery(NOTIFY).execute(Tuple.of(channel, payload)));
    }
}
