package io.thousandhands.notification.login;

import io.smallrye.common.annotation.Blocking;
import io.thousandhands.platform.session.OwnPage;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The way out: first of this system, then of the issuer's own session. */
@Path("/")
@PermitAll
public class LogoutResource {
    static final String ONWARD = "/logout/onward";

    private static final Duration ON_THE_WAY = Duration.ofMinutes(1);
    private static final Logger LOG = Logger.getLogger(LogoutResource.class);

    private final Issuer issuer;
    private final Sessions sessions;
    private final LoginCookies cookies;
    private final Notices notices;

    LogoutResource(Issuer issuer, Sessions sessions, LoginCookies cookies, Notices notices) {
        this.issuer = issuer;
        this.sessions = sessions;
        this.cookies = cookies;
        this.notices = notices;
    }

    /** Where the page goes next. No token stands in it: scripts read it. */
    public record Farewell(URI next) {}

    @POST
    @Path("logout")
    @Blocking
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Farewell logout(@Context RoutingContext context) {
        if (!OwnPage.mayUseCookie(context.request())) {
            throw OwnPage.refusal().toException();
        }
        Optional<String> idToken = cookies.read(LoginCookies.FAREWELL, context.request());
        sessions.end(context.response());
        cookies.set(LoginCookies.PARTING, idToken.orElse(""), ON_THE_WAY, context.response());
        return new Farewell(URI.create(ONWARD));
    }

    /** On to the issuer, which ends its own session and sends people back. Only for who has just gone. */
    @GET
    @Path(ONWARD)
    @Blocking
    @Operation(hidden = true)
    public Response onward(@Context RoutingContext context) {
        Optional<String> parting = cookies.read(LoginCookies.PARTING, context.request());
        cookies.forget(LoginCookies.PARTING, context.response());
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, parting.map(this::next).orElse(URI.create(Issuer.LOGGED_OUT)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("logged-out")
    @Operation(hidden = true)
    public Response loggedOut(@HeaderParam("Accept-Language") @Nullable String languages) {
        return notices.page(200, "logged-out", languages);
    }

    /** Whoever wants to go is let go, whatever becomes of the issuer. */
    private URI next(String idToken) {
        try {
            return issuer.farewell(idToken.isEmpty() ? null : idToken).orElse(URI.create(Issuer.LOGGED_OUT));
        } catch (LoginFailed away) {
            LOG.warn("The issuer's session cannot be ended", away);
            return URI.create(Issuer.LOGGED_OUT);
        }
    }
}
