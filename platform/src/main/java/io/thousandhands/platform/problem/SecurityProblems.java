package io.thousandhands.platform.problem;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Who is not let in, and why: 401 with the challenge of whatever authenticates here, 403 with the roles that would do. */
class SecurityProblems {
    private static final ChallengeData BEARER = new ChallengeData(401, HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    private static final Problem NO_TOKEN = Problem.unauthorized("Send a bearer token in the header Authorization.");
    private static final Problem BAD_TOKEN = Problem.unauthorized(
            "Get a new token: this one is malformed, expired, or not of the issuer, key or audience asked for here.");

    @ServerExceptionMapper(value = UnauthorizedException.class, priority = ProblemMappers.BEFORE_THE_FRAMEWORK)
    Uni<Response> noToken(RoutingContext request) {
        Problem objection = Objection.to(request);
        return objection == null
                ? challenged(request, NO_TOKEN)
                : Uni.createFrom().item(ProblemResponses.of(objection));
    }

    @ServerExceptionMapper(
            value = {AuthenticationFailedException.class, AuthenticationCompletionException.class},
            priority = ProblemMappers.BEFORE_THE_FRAMEWORK)
    Uni<Response> badToken(RoutingContext request) {
        return challenged(request, BAD_TOKEN).map(SecurityProblems::namingTheToken);
    }

    @ServerExceptionMapper(value = ForbiddenException.class, priority = ProblemMappers.BEFORE_THE_FRAMEWORK)
    Response forbidden(ResourceInfo resource) {
        List<String> roles = rolesAllowed(resource);
        Problem problem = roles.isEmpty()
                ? Problem.forbidden("Your token does not allow this.")
                : Problem.forbidden("Get a token with one of the roles or scopes in \"needs\".")
                        .with("needs", roles);
        return ProblemResponses.of(problem);
    }

    /** RFC 6750, section 3.1. */
    private static Response namingTheToken(Response response) {
        if ("Bearer".equals(response.getHeaderString(HttpHeaders.WWW_AUTHENTICATE))) {
            response.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        }
        return response;
    }

    /** A challenge that is no 401 (a redirect to a login page) is passed on as it is. */
    private static Uni<Response> challenged(RoutingContext request, Problem problem) {
        HttpAuthenticator authenticator = request.get(HttpAuthenticator.class.getName());
        Uni<ChallengeData> challenge = authenticator == null
                ? Uni.createFrom().item(BEARER)
                : authenticator.getChallenge(request).onFailure().recoverWithItem(BEARER);
        return challenge.onItem().ifNull().continueWith(BEARER).map(data -> answer(data, problem));
    }

    private static Response answer(ChallengeData challenge, Problem problem) {
        var headers = new MultivaluedHashMap<String, Object>();
        challenge.getHeaders().forEach((name, value) -> headers.add(name.toString(), value));
        if (challenge.status == 401) {
            return ProblemResponses.of(problem, headers);
        }
        Response.ResponseBuilder response = Response.status(challenge.status);
        headers.forEach((name, values) -> response.header(name, values.get(0)));
        return response.build();
    }

    private static List<String> rolesAllowed(@Nullable ResourceInfo resource) {
        Method method = resource == null ? null : resource.getResourceMethod();
        if (method == null) {
            return List.of();
        }
        RolesAllowed roles = method.getAnnotation(RolesAllowed.class);
        if (roles == null) {
            roles = method.getDeclaringClass().getAnnotation(RolesAllowed.class);
        }
        return roles == null ? List.of() : List.of(roles.value());
    }
}
