package io.thousandhands.platform.outbox;

import io.opentelemetry.api.trace.SpanContext;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.Event;
import io.thousandhands.contracts.wire.Wire;
import io.thousandhands.platform.trace.RequestTrace;
import io.thousandhands.platform.trace.TraceHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Events as rows of the outbox, told by this service now. */
@ApplicationScoped
public class OutboxRows {
    private final Clock clock;
    private final String source;

    OutboxRows(Clock clock, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.clock = clock;
        this.source = "/" + service;
    }

    /** As part of the trace of the request whose work this is. */
    public OutboxRow of(Topic topic, Event event) {
        return of(topic, event, RequestTrace.current());
    }

    OutboxRow of(Topic topic, Event event, SpanContext trace) {
        return OutboxRow.of(topic, Wire.encode(event, source, clock.instant()), TraceHeaders.of(trace));
    }
}
