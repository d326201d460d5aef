/**
 * Errors as the sender sees them: problem details of RFC 9457, for what a service refuses and for all that the framework
 * refuses before the service is asked.
 *
 * <p>A detail tells the sender what to change (which member, which line and column) and never repeats what was sent: it
 * might be a secret or personal. Three doors lead here: exceptions inside REST ({@code ProblemMappers}, on the thread of
 * the request), errors of the HTTP server before and beside REST ({@code ServerProblems}, on the event loop), and
 * problems as members of a batch answer, which a service writes itself.
 */
@NullMarked
package io.thousandhands.platform.problem;

import org.jspecify.annotations.NullMarked;
