package io.thousandhands.notification.webhook.store;

import io.thousandhands.notification.nudge.Nudge;
import io.thousandhands.notification.nudge.Urgency;
import io.thousandhands.notification.webhook.NudgeNews.Said;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The table {@code nudge_said}. Whoever changes a nudge holds its lock, so rows here need none of their own. */
@ApplicationScoped
class WhatWasSaid {
    private static final String SAID = "SELECT * FROM nudge_said WHERE nudge_id = ANY($1)";
    private static final String FORGET = "DELETE FROM nudge_said WHERE nudge_id = ANY($1)";

    private static final String REMEMBER = """
            INSERT INTO nudge_said (nudge_id, rep_id, urgency, asleep)
            SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::smallint[], $4::boolean[])
            ON CONFLICT (nudge_id) DO UPDATE SET
                (rep_id, urgency, asleep) = (excluded.rep_id, excluded.urgency, excluded.asleep)
            """;

    Map<UUID, Said> of(SqlConnection connection, List<Nudge> nudges) {
        Map<UUID, Said> said = new HashMap<>();
        for (Row row : Await.result(connection.preparedQuery(SAID).execute(ids(nudges)))) {
            said.put(
                    row.getUUID("nudge_id"),
                    new Said(
                            row.getUUID("rep_id"),
                            Urgency.values()[row.getInteger("urgency")],
                            row.getBoolean("asleep")));
        }
        return said;
    }

    /** @param said as {@link #of} had it for them */
    void remember(SqlConnection connection, List<Nudge> nudges, Map<UUID, Said> said) {
        List<Nudge> over = nudges.stream()
                .filter(nudge -> said.containsKey(nudge.id()) && Said.of(nudge).isEmpty())
                .toList();
        if (!over.isEmpty()) {
            Await.result(connection.preparedQuery(FORGET).execute(ids(over)));
        }
        List<Nudge> live =
                nudges.stream().filter(nudge -> Said.of(nudge).isPresent()).toList();
        if (!live.isEmpty()) {
            Await.result(connection.preparedQuery(REMEMBER).execute(columns(live)));
        }
    }

    private static Tuple columns(List<Nudge> live) {
        List<Said> said =
                live.stream().flatMap(nudge -> Said.of(nudge).stream()).toList();
        return Tuple.of(
                live.stream().map(Nudge::id).toArray(UUID[]::new),
                said.stream().map(Said::repId).toArray(UUID[]::new),
                said.stream().map(one -> (short) one.urgency().ordinal()).toArray(Short[]::new),
                said.stream().map(Said::asleep).toArray(Boolean[]::new));
    }

    private static Tuple ids(List<Nudge> nudges) {
        return Tuple.of((Object) nudges.stream().map(Nudge::id).toArray(UUID[]::new));
    }
}
