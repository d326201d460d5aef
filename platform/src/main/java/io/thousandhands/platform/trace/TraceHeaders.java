package io.thousandhands.platform.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Trace contexts as headers (<a href="https://www.w3.org/TR/trace-context/">W3C Trace Context</a>). */
public final class TraceHeaders {
    public static final String PARENT = "traceparent";
    public static final String STATE = "tracestate";

    /** What everybody must be able to pass on (section 3.3.1.5); more is another system's luggage. */
    private static final int LONGEST_STATE = 512;

    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();
    private static final TextMapGetter<Map<String, String>> GETTER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> headers) {
            return headers.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> headers, String name) {
            return headers == null ? null : headers.get(name);
        }
    };

    /** @return invalid: there is none, or none that can be read */
    public static SpanContext read(@Nullable String parent, @Nullable String state) {
        if (parent == null) {
            return SpanContext.getInvalid();
        }
        Map<String, String> headers = state == null || state.length() > LONGEST_STATE
                ? Map.of(PARENT, parent)
                : Map.of(PARENT, parent, STATE, state);
        return Span.fromContext(W3C.extract(Context.root(), headers, GETTER)).getSpanContext();
    }

    /** @return invalid: there is none, or none that can be read */
    public static SpanContext read(Headers headers) {
        Header parent = headers.lastHeader(PARENT);
        return parent == null ? SpanContext.getInvalid() : read(text(parent), text(headers.lastHeader(STATE)));
    }

    /** Empty if nobody looks at the trace: it is not sampled, or there is none. */
    public static Map<String, String> of(SpanContext trace) {
        if (!trace.isSampled()) {
            return Map.of();
        }
        Map<String, String> headers = new LinkedHashMap<>();
        W3C.inject(Context.root().with(Span.wrap(trace)), headers, (carrier, name, value) -> headers.put(name, value));
        return headers;
    }

    private static @Nullable String text(@Nullable Header header) {
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    private TraceHeaders() {}
}
