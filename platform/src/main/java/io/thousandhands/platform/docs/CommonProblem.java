package io.thousandhands.platform.docs;

import io.thousandhands.platform.problem.Problem;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** A problem of each status that services answer, as an example. */
enum CommonProblem {
    BAD_REQUEST(
            "A member, parameter or header is not what it should be",
            Problem.badRequest(
                            "invalid-member",
                            "The member /occurredAt must be a time as RFC 3339 has it, such as 2026-03-01T09:30:00Z.")
                    .with("pointer", "/occurredAt")),
    UNAUTHORIZED("No token, or a bad one", Problem.unauthorized("Send a bearer token in the header Authorization.")),
    FORBIDDEN(
            "The token's roles and scopes do not allow it",
            Problem.forbidden("Get a token with one of the roles or scopes in \"needs\".")
                    .with("needs", List.of("manager", "admin"))),
    NOT_FOUND("It is not there, or not yours to see", Problem.notFound("It is not there: check the id.")),
    CONFLICT(
            "It stands in the way of something that is there",
            Problem.conflict("other-content", "Send what was first sent under this id, or use a new one.")),
    PRECONDITION_FAILED(
            "It was changed meanwhile", Problem.preconditionFailed("It was changed meanwhile: read it and try again.")),
    TOO_LARGE("The body is too large", Problem.tooLarge("Send a smaller body, or in several requests.")),
    UNSUPPORTED_MEDIA_TYPE(
            "The body's type is not taken here",
            Problem.of("unsupported-media-type", 415, "Send a Content-Type that this path takes: see /api/docs.")),
    UNPROCESSABLE(
            "Well-formed, and still it cannot be done",
            Problem.unprocessable("unknown-kind", "Give a kind of the catalogue: GET /api/kinds lists it.")
                    .with("pointer", "/kind")),
    PRECONDITION_REQUIRED(
            "There was no If-Match", Problem.preconditionRequired("Send If-Match with the ETag of what you read.")),
    TOO_MANY_REQUESTS(
            "Too fast; Retry-After says how many seconds to wait",
            Problem.tooManyRequests("Send less at a time: wait as long as Retry-After says.", Duration.ofSeconds(7))),
    UNAVAILABLE(
            "Something is away for a moment; send the same again after Retry-After",
            Problem.unavailable("The service lacks something it needs. Send the same request again in a moment."));

    private final String description;
    private final Problem problem;

    CommonProblem(String description, Problem problem) {
        this.description = description;
        this.problem = problem;
    }

    int status() {
        return problem.status();
    }

    String description() {
        return description;
    }

    Problem problem() {
        return problem;
    }

    /** The one with the status; for a status that none has, one of that status alone. */
    static Problem withStatus(int status) {
        return Arrays.stream(values())
                .map(CommonProblem::problem)
                .filter(problem -> problem.status() == status)
                .findFirst()
                .orElseGet(() -> Problem.of("http-" + status, status, "The request cannot be served as it is."));
    }
}
