package io.thousandhands.notification.login;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.thousandhands.notification.login.LoginFailed.Reason;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.session.OwnPage;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The way in: to the issuer, back again, and on when the token expires. */
@Path("/login")
@PermitAll
@Blocking
public class LoginResource {
    private final Issuer issuer;
    private final Sessions sessions;
    private final Renewals renewals;
    private final Identities identities;
    private final LoginCookies cookies;
    private final Clock clock;

    LoginResource(
            Issuer issuer,
            Sessions sessions,
            Renewals renewals,
            Identities identities,
            LoginCookies cookies,
            Clock clock) {
        this.issuer = issuer;
        this.sessions = sessions;
        this.renewals = renewals;
        this.identities = identities;
        this.cookies = cookies;
        this.clock = clock;
    }

    /** How long the session lasts before it must be renewed again. */
    public record Renewed(Instant until) {}

    /** Whoever is logged in already goes straight on. */
    @GET
    @Operation(hidden = true)
    public Response login(@QueryParam("return") @Nullable String wish, @Context RoutingContext context) {
        String page = ReturnPath.of(wish);
        if (isLoggedIn(context) || renewals.renew(context).isPresent()) {
            return goTo(page);
        }
        Attempt attempt = issuer.attempt(page, clock.instant());
        cookies.set(LoginCookies.attempt(attempt.state()), attempt, Attempt.LASTS, context.response());
        return goTo(issuer.pageFor(attempt).toString());
    }

    /** Where the issuer sends people back to. */
    @GET
    @Path("/callback")
    @Operation(hidden = true)
    public Response callback(
            @QueryParam("code") @Nullable String code,
            @QueryParam("state") @Nullable String state,
            @Context RoutingContext context) {
        Attempt attempt = attemptOf(state, context);
        if (code == null) {
            throw new LoginFailed(Reason.DENIED);
        }
        Issued issued = issuer.exchange(code, attempt);
        SecurityIdentity identity = identities.of(issued.accessToken(), context);
        if (identity == null) {
            throw new LoginFailed(Reason.NOT_ACCEPTED);
        }
        if (!Identities.isPerson(identity)) {
            throw new LoginFailed(Reason.NO_ROLE);
        }
        sessions.begin(issued, context.response());
        return goTo(attempt.returnTo());
    }

    /** For pages that are open when the token expires. */
    @POST
    @Path("/refresh")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Renewed refresh(@Context RoutingContext context) {
        if (!OwnPage.mayUseCookie(context.request())) {
            throw OwnPage.refusal().toException();
        }
        return renewals.renew(context)
                .map(issued -> new Renewed(issued.until()))
                .orElseThrow(() ->
                        Problem.unauthorized("Log in again: go to /login.").toException());
    }

    private boolean isLoggedIn(RoutingContext context) {
        String token = sessions.tokenIn(context.request());
        SecurityIdentity identity = token == null ? null : identities.of(token, context);
        return identity != null && Identities.isPerson(identity);
    }

    private Attempt attemptOf(@Nullable String state, RoutingContext context) {
        if (state == null) {
            throw new LoginFailed(Reason.NOT_BEGUN);
        }
        LoginCookies.Kind<Attempt> kind = LoginCookies.attempt(state);
        Attempt attempt = cookies.read(kind, context.request())
                .filter(known -> known.state().equals(state) && !known.isOverAt(clock.instant()))
                .orElseThrow(() -> new LoginFailed(Reason.NOT_BEGUN));
        cookies.forget(kind, context.response());
        return attempt;
    }

    /** As it is: the address that people see is not the one at which this service is asked. */
    private static Response goTo(String place) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, place)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
