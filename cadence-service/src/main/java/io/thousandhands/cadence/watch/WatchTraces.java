package io.thousandhands.cadence.watch;

import io.opentelemetry.api.trace.SpanContext;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.CadenceEvent;
import io.thousandhands.platform.outbox.Traced;
import io.thousandhands.platform.trace.TraceTable;
import io.thousandhands.platform.trace.Traces;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is told is part of the trace of the touch that made it due; with what time alone made due, a trace begins. */
@ApplicationScoped
class WatchTraces {
    private final Traces traces;
    private final TraceTable kept;

    WatchTraces(Traces traces, TraceTable kept) {
        this.traces = traces;
        this.kept = kept;
    }

    List<Traced> of(SqlConnection connection, List<CadenceEvent> events) {
        Map<UUID, SpanContext> causes = kept.take(
                connection, events.stream().map(CadenceEvent::customerId).toList());
        return events.stream()
                .map(event -> new Traced(
                        event,
                        traces.told(
                                Topic.CADENCE.topicName(),
                                causes.getOrDefault(event.customerId(), SpanContext.getInvalid()))))
                .toList();
    }
}
