package io.thousandhands.platform.rest;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.thousandhands.platform.problem.ServerProblems;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a body that says it is too large before any of it is read. Runs on the event loop, before all else. A body that
 * does not say is left to {@link BodyLimitByReading}, and the framework's own count, which would answer without a problem,
 * is called off.
 */
@ApplicationScoped
class BodyLimitByLength {
    private static final int BEFORE_THE_FRAMEWORK = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1;

    private static final int AFTER_THE_FRAMEWORK = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1;

    private final BodyLimit limit;
    private final ServerProblems problems;

    BodyLimitByLength(BodyLimit limit, ServerProblems problems) {
        this.limit = limit;
        this.problems = problems;
    }

    void atStart(@Observes Router router) {
        router.route().order(BEFORE_THE_FRAMEWORK).handler(this::check);
        router.route().order(AFTER_THE_FRAMEWORK).handler(BodyLimitByLength::callOffItsCount);
    }

    private void check(RoutingContext request) {
        long allowed = limit.of(request.request().path(), request.request().getHeader(HttpHeaders.CONTENT_TYPE));
        if (lengthOf(request.request().getHeader(HttpHeaders.CONTENT_LENGTH)) <= allowed) {
            request.next();
            return;
        }
        BodyLimit.closeAfterAnswer(request);
        problems.answer(request, BodyLimit.exceeded(allowed));
        request.request().handler(discarded -> {}).resume();
    }

    private static void callOffItsCount(RoutingContext request) {
        request.remove(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
        request.next();
    }

    /** The server has checked that it is a number; one beyond all measure is the longest. */
    private static long lengthOf(@Nullable String contentLength) {
        try {
            return contentLength == null ? 0 : Long.parseLong(contentLength);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
