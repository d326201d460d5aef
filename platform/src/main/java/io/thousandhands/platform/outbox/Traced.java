package io.thousandhands.platform.outbox;

import io.opentelemetry.api.trace.SpanContext;
import io.thousandhands.contracts.event.Event;

/**
 * An event with the trace that led to it.
 *
 * @param trace that its record carries; invalid: none
 */
public record Traced(Event event, SpanContext trace) {}
