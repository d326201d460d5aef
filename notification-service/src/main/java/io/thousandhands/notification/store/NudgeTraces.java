package io.thousandhands.notification.store;

import io.opentelemetry.api.trace.SpanContext;
import io.thousandhands.contracts.Topic;
import io.thousandhands.notification.nudge.Nudge;
import io.thousandhands.platform.outbox.Traced;
import io.thousandhands.platform.trace.TraceTable;
import io.thousandhands.platform.trace.Traces;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Of which traces changes of nudges are a part, until they are raised and delivered. */
@ApplicationScoped
class NudgeTraces {
    private final Traces traces;
    private final TraceTable kept;

    NudgeTraces(Traces traces, TraceTable kept) {
        this.traces = traces;
        this.kept = kept;
    }

    /** For whoever raises those that wait. */
    void keep(SqlConnection connection, List<Nudge> waiting, Function<Nudge, @Nullable SpanContext> causes) {
        Map<UUID, SpanContext> known = new HashMap<>();
        for (Nudge nudge : waiting) {
            SpanContext cause = causes.apply(nudge);
            if (cause != null) {
                known.put(nudge.id(), cause);
            }
        }
        kept.keep(connection, known);
    }

    /** What is told, each with the trace it belongs to, or that begins with it; kept for whoever delivers it. */
    List<Traced> told(SqlConnection connection, List<Nudge> nudges, Function<Nudge, @Nullable SpanContext> causes) {
        Map<UUID, SpanContext> told = new HashMap<>();
        List<Traced> events = new ArrayList<>(nudges.size());
        for (Nudge nudge : nudges) {
            SpanContext cause = causes.apply(nudge);
            SpanContext trace = traces.told(Topic.NUDGES.topicName(), cause == null ? SpanContext.getInvalid() : cause);
            told.put(nudge.id(), trace);
            events.add(new Traced(NudgeEvents.of(nudge), trace));
        }
        if (traces.areExported()) {
            kept.keep(connection, told);
        }
        return events;
    }
}
