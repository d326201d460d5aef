/**
 * Traces: from a sender's request, through the topics, to the nudge. How a trace is carried is W3C Trace Context, what a
 * service did for it is told by spans of OpenTelemetry.
 *
 * <p>The way of a trace:
 *
 * <ol>
 *   <li>{@link io.thousandhands.platform.trace.RequestSpans} takes up the sender's context, or begins a trace, for each
 *       request that was let in; {@link io.thousandhands.platform.trace.RequestTrace} knows it wherever the request's work
 *       goes on, on whichever thread.
 *   <li>Whoever tells an event puts the context into the record's headers ({@link
 *       io.thousandhands.platform.trace.TraceHeaders}): at once, or as part of the outbox row's headers.
 *   <li>Whoever consumes a record of a trace has a span for it while its batch is folded, and its context in {@code
 *       Received}.
 *   <li>Where another thread, or another replica, tells later what a fold made due, the fold leaves the context in the
 *       table {@code trace} ({@link io.thousandhands.platform.trace.TraceTable}) in its own transaction.
 * </ol>
 *
 * <p>Only sampled traces are carried: records of {@code touches} are kept for ever, and of others nobody could look
 * anything up. Without an endpoint to export to nothing of the SDK is loaded, no span is made, and contexts are passed on
 * as they came. Spans hold methods, routes, topics, ids of ours and outcomes: nothing that a person typed or is called.
 *
 * <p>Traces are told in real time, whatever the service's clock says: they are looked at beside those of other systems.
 */
@NullMarked
package io.thousandhands.platform.trace;

import org.jspecify.annotations.NullMarked;
