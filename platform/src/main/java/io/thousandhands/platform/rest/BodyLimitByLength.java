package io.thousandhands.platform.rest;

import io.thousandhands.platform.problem.ServerProblems;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/** Refuses a body that says it is too large before any of it is read. Runs on the event loop, before all else. */
@ApplicationScoped
class BodyLimitByLength {
    /** Just before the framework's own check, which answers without a problem. */
    private static final int BEFORE_THE_FRAMEWORK = -3;

    private final BodyLimit limit;
    private final ServerProblems problems;

    BodyLimitByLength(BodyLimit limit, ServerProblems problems) {
        this.limit = limit;
        this.problems = problems;
    }

    void atStart(@Observes Router router) {
        router.route().order(BEFORE_THE_FRAMEWORK).handler(this::check);
    }

    private void check(RoutingContext request) {
        long allowed = limit.of(request.request().getHeader(HttpHeaders.CONTENT_TYPE));
        if (lengthOf(request.request().getHeader(HttpHeaders.CONTENT_LENGTH)) <= allowed) {
            request.next();
            return;
        }
        BodyLimit.closeAfterAnswer(request);
        problems.answer(request, BodyLimit.exceeded(allowed));
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
