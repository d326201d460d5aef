package io.thousandhands.platform.operations;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code dead_letter}.
 *
 * @param number in the order in which they were put aside
 * @param deadPartition where the record lies on the topic of dead letters, with {@code deadOffset}
 */
record Letter(
        LetterId id,
        long number,
        int deadPartition,
        long deadOffset,
        @Nullable String type,
        String cause,
        int size,
        Instant putAsideAt,
        String state,
        @Nullable Instant triedAt) {
    static final String WAITING = "waiting";
    static final String REDRIVEN = "redriven";
    static final String GIVEN_UP = "given_up";

    static Letter of(Row row) {
        OffsetDateTime triedAt = row.getOffsetDateTime("tried_at");
        return new Letter(
                new LetterId(
                        LetterId.topicNamed(row.getString("topic")).orElseThrow(),
                        row.getInteger("partition"),
                        row.getLong("at_offset")),
                row.getLong("number"),
                row.getInteger("dead_partition"),
                row.getLong("dead_offset"),
                row.getString("type"),
                row.getString("cause"),
                row.getInteger("size"),
                row.getOffsetDateTime("put_aside_at").toInstant(),
                row.getString("state"),
                triedAt == null ? null : triedAt.toInstant());
    }

    boolean is(String other) {
        return state.equals(other);
    }

    /** @param why it is as it is, if that has changed */
    Letter now(String newState, String why, Instant at) {
        return new Letter(id, number, deadPartition, deadOffset, type, why, size, putAsideAt, newState, at);
    }
}
