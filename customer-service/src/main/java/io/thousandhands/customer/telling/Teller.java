package io.thousandhands.customer.telling;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.Event;
import io.thousandhands.platform.outbox.OutboxRow;
import io.thousandhands.platform.outbox.OutboxRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Tells events in the transaction of a session. */
@ApplicationScoped
public class Teller {
    /**
     * A query that writes: what Hibernate does after an update by SQL is of no use here. It passes arrays of text, not of bytes;
     * the values are text anyway.
     */
    private static final String INSERT = """
            WITH told AS (
                INSERT INTO outbox (topic, key, headers, value)
                SELECT t, k, h, convert_to(v, 'UTF8')
                FROM unnest(cast(:topics AS text[]), cast(:keys AS text[]),
                            cast(:headers AS text[]), cast(:values AS text[])) WITH ORDINALITY AS event(t, k, h, v, n)
                ORDER BY n
                RETURNING id)
            SELECT count(*) FROM told
            """;

    private final OutboxRows rows;

    Teller(OutboxRows rows) {
        this.rows = rows;
    }

    /** One statement. First flushes the session: an outbox row is drawn under the lock of the row it speaks of. */
    public Uni<Void> tell(Mutiny.Session session, Topic topic, List<? extends Event> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<OutboxRow> told =
                events.stream().map(event -> rows.of(topic, event)).toList();
        return session.flush()
                .chain(() -> session.createNativeQuery(INSERT, Long.class)
                        .setParameter("topics", column(told, OutboxRow::topic))
                        .setParameter("keys", column(told, OutboxRow::key))
                        .setParameter("headers", column(told, OutboxRow::headers))
                        .setParameter("values", column(told, row -> text(row.value())))
                        .getSingleResult())
                .replaceWithVoid();
    }

    private static String[] column(List<OutboxRow> rows, Function<OutboxRow, @Nullable String> of) {
        return rows.stream().map(of).toArray(String[]::new);
    }

    private static @Nullable String text(byte @Nullable [] json) {
        return json == null ? null : new String(json, UTF_8);
    }
}
