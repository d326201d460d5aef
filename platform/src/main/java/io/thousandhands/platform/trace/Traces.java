package io.thousandhands.platform.trace;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.Closeable;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes spans of what this service does. Safe for any thread; spans are exported on a thread of the SDK's. */
@ApplicationScoped
public class Traces {
    private final OpenTelemetry telemetry;
    private final Tracer tracer;
    private final boolean exported;

    Traces(TracesConfig config, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.exported = config.endpoint().isPresent();
        this.telemetry = config.endpoint()
                .<OpenTelemetry>map(endpoint -> Exporting.to(endpoint, config.ratio(), service))
                .orElseGet(OpenTelemetry::noop);
        this.tracer = telemetry.getTracer("io.thousandhands");
    }

    /** Whether anybody will see a span of this service. */
    public boolean areExported() {
        return exported;
    }

    /**
     * A span that somebody ends. Where nothing is exported, it is the parent itself.
     *
     * @param parent invalid: a trace begins here
     */
    public Span begin(String name, SpanKind kind, SpanContext parent) {
        return tracer.spanBuilder(name)
                .setSpanKind(kind)
                .setParent(Context.root().with(Span.wrap(parent)))
                .startSpan();
    }

    /**
     * What takes no time: that an event is told.
     *
     * @param parent invalid: a trace begins here
     * @return what the event carries
     */
    public SpanContext told(String topic, SpanContext parent) {
        Span span = begin("tell " + topic, SpanKind.PRODUCER, parent);
        span.end();
        return span.getSpanContext();
    }

    /** Sends what is still here. */
    @PreDestroy
    void close() throws IOException {
        if (telemetry instanceof Closeable sdk) {
            sdk.close();
        }
    }
}
