package io.thousandhands.notification.facts;

import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.arc.All;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.CadenceEvent;
import io.thousandhands.contracts.event.Recency;
import io.thousandhands.platform.consume.Newest;
import io.thousandhands.platform.consume.Received;
import io.thousandhands.platform.consume.TopicFold;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.platform.trace.TraceTable;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was told of a customer's recency; the highest revision wins and calls for a decision. */
@ApplicationScoped
class CadenceFold implements TopicFold {
    private static final String UPSERT = """
            INSERT INTO customer AS known (id, revision, told, episode, slips_at, last_touch_kind, fades_at, long_gone, undecided)
            SELECT u.*, true
            FROM unnest($1::uuid[], $2::bigint[], $3::text[], $4::bigint[], $5::timestamptz[], $6::text[],
                        $7::timestamptz[], $8::boolean[]) AS u(id)
            ORDER BY u.id
            ON CONFLICT (id) DO UPDATE SET
                (revision, told, episode, slips_at, last_touch_kind, fades_at, long_gone, undecided)
              = (excluded.revision, excluded.told, excluded.episode, excluded.slips_at, excluded.last_touch_kind,
                 excluded.fades_at, excluded.long_gone, true)
            WHERE known.revision IS NULL OR known.revision < excluded.revision
            """;

    /** A name for each thing that can be told; one that is missing here fails its record loudly. */
    private static final Map<Class<? extends CadenceEvent>, String> TOLD = Map.of(
            CadenceEvent.CustomerFading.class, "fading",
            CadenceEvent.CustomerSlipped.class, "out_of_sight",
            CadenceEvent.CustomerLongGone.class, "out_of_sight",
            CadenceEvent.CustomerBackInSight.class, "in_sight",
            CadenceEvent.CustomerResting.class, "resting",
            CadenceEvent.Removed.class, "removed");

    private final List<FollowCadence> followers;
    private final TraceTable traces;

    CadenceFold(@All List<FollowCadence> followers, TraceTable traces) {
        this.followers = followers;
        this.traces = traces;
    }

    @Override
    public Topic topic() {
        return Topic.CADENCE;
    }

    @Override
    public void fold(SqlConnection connection, List<Received> events) {
        List<CadenceEvent> newest = Newest.of(events, CadenceEvent.class);
        if (!newest.isEmpty()) {
            Await.result(connection.preparedQuery(UPSERT).execute(columns(newest)));
            traces.keep(connection, tracesIn(events));
            followers.forEach(follower -> follower.told(connection, newest));
        }
    }

    /** For whoever decides what follows. */
    private static Map<UUID, SpanContext> tracesIn(List<Received> events) {
        Map<UUID, SpanContext> traces = new HashMap<>();
        for (Received received : events) {
            if (received.trace().isSampled() && received.event() instanceof CadenceEvent event) {
                traces.put(event.customerId(), received.trace());
            }
        }
        return traces;
    }

    private static Tuple columns(List<CadenceEvent> rows) {
        return Tuple.tuple(List.of(
                rows.stream().map(CadenceEvent::customerId).toArray(UUID[]::new),
                rows.stream().map(CadenceEvent::version).toArray(Long[]::new),
                rows.stream().map(CadenceFold::told).toArray(String[]::new),
                rows.stream().map(CadenceFold::episode).toArray(Long[]::new),
                times(rows, Recency::slipsAt),
                rows.stream().map(row -> fact(row, Recency::lastTouchKind)).toArray(String[]::new),
                times(rows, Recency::fadesAt),
                rows.stream()
                        .map(CadenceEvent.CustomerLongGone.class::isInstance)
                        .toArray(Boolean[]::new)));
    }

    private static String told(CadenceEvent event) {
        String told = TOLD.get(event.getClass());
        if (told == null) {
            throw new IllegalArgumentException("Nobody said what to do with " + event.getClass());
        }
        return told;
    }

    private static @Nullable Long episode(CadenceEvent event) {
        return event instanceof CadenceEvent.CustomerResting resting
                ? Long.valueOf(resting.episode())
                : fact(event, Recency::episode);
    }

    private static <T> @Nullable T fact(CadenceEvent event, Function<Recency, @Nullable T> fact) {
        return event instanceof CadenceEvent.Told told ? fact.apply(told.recency()) : null;
    }

    private static OffsetDateTime[] times(List<CadenceEvent> rows, Function<Recency, Instant> time) {
        return rows.stream()
                .map(row -> fact(row, recency -> time.apply(recency).atOffset(ZoneOffset.UTC)))
                .toArray(OffsetDateTime[]::new);
    }
}
