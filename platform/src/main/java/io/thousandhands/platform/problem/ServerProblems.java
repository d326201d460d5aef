package io.thousandhands.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Errors of the HTTP server itself, for requests that REST never saw. Runs on the event loop. */
@ApplicationScoped
public class ServerProblems {
    private static final List<Integer> STATUSES = List.of(400, 404, 405, 406, 413, 415);

    private final ObjectMapper json;

    ServerProblems(ObjectMapper json) {
        this.json = json;
    }

    void atStart(@Observes Router router) {
        STATUSES.forEach(status -> router.errorHandler(status, request -> answer(request, StatusProblems.of(status))));
    }

    /** Ends the request with the problem, unless it was answered already. */
    public void answer(RoutingContext request, Problem problem) {
        HttpServerResponse response = request.response();
        if (response.headWritten()) {
            return;
        }
        response.setStatusCode(problem.status());
        response.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        if (ProblemResponses.isWorthAnotherTry(problem.status())) {
            response.putHeader(HttpHeaders.RETRY_AFTER, ProblemResponses.retryAfter(problem));
        }
        response.end(write(problem));
    }

    private String write(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every problem can be written: " + problem.type(), e);
        }
    }
}
