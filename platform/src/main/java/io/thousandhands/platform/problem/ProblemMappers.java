package io.thousandhands.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Exceptions inside REST. Ours go before the framework's, which answer without a body or with Java names. */
class ProblemMappers {
    /** The lower number wins; the framework's are at {@code USER} and above. */
    static final int BEFORE_THE_FRAMEWORK = Priorities.USER - 1;

    @ServerExceptionMapper(value = ProblemException.class, priority = BEFORE_THE_FRAMEWORK)
    Response refused(ProblemException refused) {
        return ProblemResponses.of(refused.problem());
    }

    @ServerExceptionMapper(value = MismatchedInputException.class, priority = BEFORE_THE_FRAMEWORK)
    Response mismatched(MismatchedInputException mismatched) {
        return ProblemResponses.of(JsonProblems.of(mismatched));
    }

    /** What the framework throws has no entity; an answer that a service built by hand is left as it is. */
    @ServerExceptionMapper(value = WebApplicationException.class, priority = BEFORE_THE_FRAMEWORK)
    Response refusedByFramework(WebApplicationException refused) {
        Response response = refused.getResponse();
        if (response.hasEntity() || response.getStatus() < 400) {
            return response;
        }
        Problem problem = refused.getCause() instanceof JacksonException malformed
                ? JsonProblems.of(malformed)
                : StatusProblems.of(response.getStatus());
        return ProblemResponses.of(problem, response.getHeaders());
    }

    @ServerExceptionMapper(value = Throwable.class, priority = BEFORE_THE_FRAMEWORK)
    Response failed(Throwable failure) {
        return ProblemResponses.of(Faults.of(failure));
    }
}
