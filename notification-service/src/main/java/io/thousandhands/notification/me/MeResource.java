package io.thousandhands.notification.me;

import static io.thousandhands.platform.access.Roles.ADMIN;
import static io.thousandhands.platform.access.Roles.MANAGER;
import static io.thousandhands.platform.access.Roles.REP;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.thousandhands.platform.access.Caller;
import io.thousandhands.platform.access.Callers;
import io.thousandhands.platform.access.Viewer;
import io.thousandhands.platform.access.Viewers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

/** Who is logged in. People without a rep are told so, not refused: the page has something to say to them. */
@Path("/api/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
public class MeResource {
    private final Callers callers;
    private final Viewers viewers;
    private final OwnRep reps;
    private final SecurityIdentity identity;

    MeResource(Callers callers, Viewers viewers, OwnRep reps, SecurityIdentity identity) {
        this.callers = callers;
        this.viewers = viewers;
        this.reps = reps;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({REP, MANAGER, ADMIN})
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(summary = "Who asks: their name, roles, rep and time zone.")
    @APIResponse(responseCode = "200", description = "The person whose token or session it is.")
    public Uni<Me> me() {
        return callers.current()
                .chain(caller -> caller instanceof Caller.Person person && person.repId() != null
                        ? asRep(person, person.repId())
                        : Uni.createFrom().item(me(null, new OwnRep.Facts(nameInToken(), null, null, false))));
    }

    private Uni<Me> asRep(Caller.Person person, UUID repId) {
        return viewers.of(new Caller.Person(person.issuer(), person.subject(), repId, false))
                .chain(viewer -> reps.facts(repId, ((Viewer.Team) viewer).owners()))
                .map(facts -> me(repId, facts));
    }

    private Me me(@Nullable UUID repId, OwnRep.Facts facts) {
        boolean team = facts.team() || identity.hasRole(ADMIN);
        return new Me(repId, facts.name(), roles(), facts.timeZone(), facts.locale(), team, login(), until());
    }

    private List<String> roles() {
        return Stream.of(REP, MANAGER, ADMIN).filter(identity::hasRole).toList();
    }

    /** What OpenID Connect calls a person by, or else what the issuer does. */
    private String nameInToken() {
        JsonWebToken token = token();
        return Stream.of("name", "preferred_username", "sub")
                .map(claim -> token.<Object>getClaim(claim))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .orElse("");
    }

    private Me.Login login() {
        return new Me.Login(token().getIssuer(), token().getSubject());
    }

    private Instant until() {
        return Instant.ofEpochSecond(token().getExpirationTime());
    }

    private JsonWebToken token() {
        return (JsonWebToken) identity.getPrincipal();
    }
}
