package io.thousandhands.platform.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Problems as answers of REST. */
final class ProblemResponses {
    /** Seconds after which a service that was unavailable is worth another try, if nothing better is known. */
    private static final String RETRY_AFTER = "2";

    static Response of(Problem problem) {
        return of(problem, new MultivaluedHashMap<>());
    }

    /** @param headers that the answer had already, such as {@code Allow} or {@code WWW-Authenticate} */
    static Response of(Problem problem, MultivaluedMap<String, Object> headers) {
        Response.ResponseBuilder response = Response.status(problem.status()).entity(problem);
        headers.forEach((name, values) -> values.forEach(value -> response.header(name, value)));
        response.type(Problem.MEDIA_TYPE);
        if (isWorthAnotherTry(problem.status()) && !headers.containsKey(HttpHeaders.RETRY_AFTER)) {
            response.header(HttpHeaders.RETRY_AFTER, retryAfter(problem));
        }
        return response.build();
    }

    static boolean isWorthAnotherTry(int status) {
        return status == 429 || status == 503;
    }

    static String retryAfter(Problem problem) {
        return problem.extensions()
                .getOrDefault(Problem.RETRY_AFTER, RETRY_AFTER)
                .toString();
    }

    private ProblemResponses() {}
}
