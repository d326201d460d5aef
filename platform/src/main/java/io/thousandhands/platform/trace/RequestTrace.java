package io.thousandhands.platform.trace;

import io.opentelemetry.api.trace.SpanContext;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import java.util.Map;

/** The trace of the request whose work this is: kept with the request's Vert.x context, which goes from thread to thread. */
public final class RequestTrace {
    private static final String LOCAL = RequestTrace.class.getName();

    /** @return invalid: this is no request's work, or nobody traces it */
    public static SpanContext current() {
        return VertxContext.isOnDuplicatedContext()
                ? ContextLocals.<SpanContext>get(LOCAL).orElse(SpanContext.getInvalid())
                : SpanContext.getInvalid();
    }

    /** What a record that is told now carries of it; empty if nobody samples it. */
    public static Map<String, String> headers() {
        return TraceHeaders.of(current());
    }

    static void set(SpanContext trace) {
        if (VertxContext.isOnDuplicatedContext()) {
            ContextLocals.put(LOCAL, trace);
        }
    }

    private RequestTrace() {}
}
