package io.thousandhands.platform.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * A span for each request that was let in, from then until its answer begins. It is named by its route, never by its path:
 * there may be names and addresses in that.
 */
class RequestSpans {
    /** The key in logs. */
    static final String TRACE_ID = "traceId";

    private static final String SPAN = RequestSpans.class.getName();

    private final Traces traces;

    RequestSpans(Traces traces) {
        this.traces = traces;
    }

    @ServerRequestFilter
    void begin(ContainerRequestContext request, ResourceInfo resource) {
        SpanContext sender = sender(request);
        if (!sender.isValid() && !traces.areExported()) {
            return;
        }
        String route = Routes.of(resource);
        Span span = traces.begin(request.getMethod() + " " + route, SpanKind.SERVER, sender)
                .setAttribute("http.request.method", request.getMethod())
                .setAttribute("http.route", route);
        request.setProperty(SPAN, span);
        RequestTrace.set(span.getSpanContext());
        MDC.put(TRACE_ID, span.getSpanContext().getTraceId());
    }

    /** An event in CloudEvents' binary mode may bring the trace in which it came about (extension "distributed tracing"). */
    private static SpanContext sender(ContainerRequestContext request) {
        SpanContext hop = TraceHeaders.read(
                request.getHeaderString(TraceHeaders.PARENT), request.getHeaderString(TraceHeaders.STATE));
        return hop.isValid()
                ? hop
                : TraceHeaders.read(
                        request.getHeaderString("ce-" + TraceHeaders.PARENT),
                        request.getHeaderString("ce-" + TraceHeaders.STATE));
    }

    @ServerResponseFilter
    void end(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(SPAN) instanceof Span span) {
            span.setAttribute("http.response.status_code", response.getStatus());
            if (response.getStatus() >= 500) {
                span.setStatus(StatusCode.ERROR);
            }
            span.end();
            MDC.remove(TRACE_ID);
        }
    }
}
