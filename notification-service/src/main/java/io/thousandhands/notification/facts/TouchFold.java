package io.thousandhands.notification.facts;

import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.TouchEvent;
import io.thousandhands.notification.decide.DecideAgain;
import io.thousandhands.platform.consume.Received;
import io.thousandhands.platform.consume.TopicFold;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/**
 * All touches, narrowly, so that the last one, and whom it reached, is known also after a correction. Calls for a decision
 * where one may hold a nudge; whether a silence ends, cadence says.
 */
@ApplicationScoped
class TouchFold implements TopicFold {
    private static final String UPSERT = """
            INSERT INTO touch AS known (customer_id, touch_id, version, retracted, digest, kind, occurred_at, contact_ids)
            SELECT u.customer_id, u.touch_id, u.version, u.retracted, u.digest, u.kind, u.occurred_at,
                   CASE WHEN u.contacts <> '' THEN string_to_array(u.contacts, ',')::uuid[] END
            FROM unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::boolean[], $5::bigint[], $6::text[], $7::timestamptz[],
                        $8::text[])
                 AS u(customer_id, touch_id, version, retracted, digest, kind, occurred_at, contacts)
            ORDER BY customer_id, touch_id
            ON CONFLICT (customer_id, touch_id) DO UPDATE SET
                (version, retracted, digest, kind, occurred_at, contact_ids)
              = (excluded.version, excluded.retracted, excluded.digest, excluded.kind, excluded.occurred_at,
                 excluded.contact_ids)
            WHERE (known.version, known.retracted, known.digest)
                < (excluded.version, excluded.retracted, excluded.digest)
            """;

    private final Clock clock;

    TouchFold(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Topic topic() {
        return Topic.TOUCHES;
    }

    @Override
    public void fold(SqlConnection connection, List<Received> events) {
        Map<TouchState.Key, TouchState> newest = new HashMap<>();
        for (Received received : events) {
            if (received.event() instanceof TouchEvent event) {
                TouchState state = TouchState.of(event, received);
                newest.merge(state.key(), state, BinaryOperator.maxBy(TouchState.ORDER));
            }
        }
        if (!newest.isEmpty()) {
            Await.result(connection.preparedQuery(UPSERT).execute(columns(List.copyOf(newest.values()))));
            decideAgain(connection, newest.values());
        }
    }

    private void decideAgain(SqlConnection connection, Collection<TouchState> states) {
        Instant now = clock.instant();
        UUID[] customers = states.stream()
                .filter(state -> state.concernsHolds(now))
                .map(state -> state.key().customerId())
                .distinct()
                .toArray(UUID[]::new);
        if (customers.length > 0) {
            DecideAgain.on(connection, customers);
        }
    }

    private static Tuple columns(List<TouchState> rows) {
        return Tuple.tuple(List.of(
                rows.stream().map(row -> row.key().customerId()).toArray(UUID[]::new),
                rows.stream().map(row -> row.key().touchId()).toArray(UUID[]::new),
                rows.stream().map(TouchState::version).toArray(Long[]::new),
                rows.stream().map(TouchState::retracted).toArray(Boolean[]::new),
                rows.stream().map(TouchState::digest).toArray(Long[]::new),
                rows.stream().map(TouchState::kind).toArray(String[]::new),
                rows.stream()
                        .map(row -> row.at() == null ? null : row.at().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new),
                rows.stream()
                        .map(row ->
                                row.contactIds().stream().map(UUID::toString).collect(Collectors.joining(",")))
                        .toArray(String[]::new)));
    }
}
