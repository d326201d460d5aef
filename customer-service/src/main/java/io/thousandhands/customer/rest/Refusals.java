package io.thousandhands.customer.rest;

import io.thousandhands.customer.input.Refusal;
import io.thousandhands.customer.input.RefusedException;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.problem.ProblemException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Refusals as problems, whether they end a request or one line of an upload. */
public class Refusals {
    /** To be sent. */
    public static Problem problem(Refusal refusal) {
        if (refusal instanceof Refusal.Invalid invalid) {
            return Problem.invalid(invalid.violations().stream()
                    .map(violation -> new Problem.Violation(violation.pointer(), violation.detail()))
                    .toList());
        }
        if (refusal instanceof Refusal.NotFound notFound) {
            return Problem.notFound(notFound.detail());
        }
        if (refusal instanceof Refusal.Conflict conflict) {
            return Problem.conflict(conflict.slug(), conflict.detail());
        }
        if (refusal instanceof Refusal.Unprocessable unprocessable) {
            return Problem.unprocessable(unprocessable.slug(), unprocessable.detail());
        }
        if (refusal instanceof Refusal.Forbidden forbidden) {
            return Problem.forbidden(forbidden.detail());
        }
        return Problem.preconditionFailed(
                "It was changed meanwhile. GET it again, look at what changed, and send If-Match with its ETag.");
    }

    @ServerExceptionMapper
    Response refused(RefusedException refused) {
        Problem problem = problem(refused.refusal());
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    /** For those who end a request otherwise. */
    public static ProblemException exception(Refusal refusal) {
        return problem(refusal).toException();
    }
}
