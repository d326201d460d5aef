package io.thousandhands.notification.store;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.thousandhands.platform.trace.TraceTable;
import io.thousandhands.platform.trace.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a nudge was delivered, as the end of the trace that led to it; of what belongs to no trace none begins here. Costs
 * nothing where no spans are exported. Called on worker threads.
 */
@ApplicationScoped
public class DeliverySpans {
    private final Traces traces;
    private final TraceTable kept;

    DeliverySpans(Traces traces, TraceTable kept) {
        this.traces = traces;
        this.kept = kept;
    }

    /** Of which traces the latest changes of these nudges are a part; those of none are missing. */
    public Map<UUID, SpanContext> of(Collection<UUID> nudgeIds) {
        return traces.areExported() ? kept.of(nudgeIds) : Map.of();
    }

    /**
     * @param nudgeId null: it spoke of none
     * @param name such as {@code mail nudge}
     * @return for whoever delivers it to end
     */
    public Span begin(@Nullable UUID nudgeId, String name, Map<UUID, SpanContext> known) {
        if (nudgeId == null || !known.containsKey(nudgeId)) {
            return Span.getInvalid();
        }
        return traces.begin(name, SpanKind.CLIENT, known.getOrDefault(nudgeId, SpanContext.getInvalid()))
                .setAttribute("thousandhands.nudge.id", nudgeId.toString());
    }
}
