package io.thousandhands.notification.login;

import io.thousandhands.platform.problem.Problem;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells people by a page, and scripts by a problem, that somebody is not logged in and why. */
class FailedLogins {
    private static final Logger LOG = Logger.getLogger(FailedLogins.class);

    private final Notices notices;

    FailedLogins(Notices notices) {
        this.notices = notices;
    }

    @ServerExceptionMapper
    Response failed(LoginFailed failed, RoutingContext context) {
        HttpServerRequest request = context.request();
        LOG.infof(failed.getCause(), "Nobody is logged in: reason=%s", failed.reason());
        if (HttpMethod.POST.equals(request.method())) {
            Problem problem =
                    Problem.unavailable("The issuer cannot be asked now. Send the same request again in a moment.");
            return Response.status(problem.status())
                    .entity(problem)
                    .type(Problem.MEDIA_TYPE)
                    .build();
        }
        String name = failed.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return notices.page(failed.reason().status(), name, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
