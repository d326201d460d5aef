package io.thousandhands.platform.outbox;

import io.smallrye.mutiny.Uni;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.Event;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells events with the transaction that made them true. */
@ApplicationScoped
public class Outbox {
    private static final String INSERT = """
            INSERT INTO outbox (topic, key, headers, value)
            SELECT t, k, h, v
            FROM unnest($1::text[], $2::text[], $3::text[], $4::bytea[]) WITH ORDINALITY AS u(t, k, h, v, n)
            ORDER BY n
            """;

    private final OutboxRows rows;

    Outbox(OutboxRows rows) {
        this.rows = rows;
    }

    /**
     * Writes the rows in one statement, in the given order. The caller has locked the rows of which the events speak, in
     * this connection's transaction. They are part of the request whose work this is.
     */
    public Uni<Void> tell(SqlConnection connection, Topic topic, List<? extends Event> events) {
        return tell(
                connection, events.stream().map(event -> rows.of(topic, event)).toList());
    }

    /** The same, by whoever knows of each event what led to it. */
    public Uni<Void> tellTraced(SqlConnection connection, Topic topic, List<Traced> events) {
        return tell(
                connection,
                events.stream()
                        .map(each -> rows.of(topic, each.event(), each.trace()))
                        .toList());
    }

    private static Uni<Void> tell(SqlConnection connection, List<OutboxRow> told) {
        if (told.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple columns = Tuple.of(
                strings(told, OutboxRow::topic),
                strings(told, OutboxRow::key),
                strings(told, OutboxRow::headers),
                told.stream().map(row -> buffer(row.value())).toArray(Buffer[]::new));
        return connection.preparedQuery(INSERT).execute(columns).replaceWithVoid();
    }

    private static String[] strings(List<OutboxRow> rows, Function<OutboxRow, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private static @Nullable Buffer buffer(byte @Nullable [] value) {
        return value == null ? null : Buffer.buffer(value);
    }
}
