package io.thousandhands.platform.access;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The caller of the present request. */
@ApplicationScoped
public class Callers {
    private static final Set<String> OF_PEOPLE = Set.of(Roles.REP, Roles.MANAGER, Roles.ADMIN);
    private static final Set<String> OF_SYSTEMS =
            Set.of(Roles.TOUCHES_WRITE, Roles.CUSTOMERS_WRITE, Roles.STANDINGS_READ, Roles.NUDGES_READ);
    /** Begin the sources of what a rep logged and of what came through an adapter: no system may call itself so. */
    private static final Set<String> TAKEN = Set.of("rep:", "adapter:");

    private final CurrentIdentityAssociation identities;
    private final Logins logins;

    Callers(CurrentIdentityAssociation identities, Logins logins) {
        this.identities = identities;
        this.logins = logins;
    }

    /**
     * Fails with a {@link ProblemException} 403 if the token is neither a person's nor a system's of ours. A token with a
     * role of people is a person's, whatever scopes it has.
     */
    public Uni<Caller> current() {
        return identities.getDeferredIdentity().chain(this::callerOf);
    }

    private Uni<Caller> callerOf(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return refuse("Send a bearer token.");
        }
        if (identity.getRoles().stream().anyMatch(OF_PEOPLE::contains)) {
            return person(token, identity.hasRole(Roles.ADMIN));
        }
        if (identity.getRoles().stream().anyMatch(OF_SYSTEMS::contains)) {
            return system(token);
        }
        return refuse("Get a token with a role (rep, manager, admin) or a scope of this system.");
    }

    private Uni<Caller> person(JsonWebToken token, boolean admin) {
        String issuer = token.getIssuer();
        String subject = token.getSubject();
        if (issuer == null || subject == null) {
            return refuse("Get a token with the claims iss and sub.");
        }
        return logins.repOf(issuer, subject)
                .map(repId -> new Caller.Person(issuer, subject, repId.orElse(null), admin));
    }

    private static Uni<Caller> system(JsonWebToken token) {
        String clientId = clientIdOf(token);
        return clientId == null || clientId.isBlank() || TAKEN.stream().anyMatch(clientId::startsWith)
                ? refuse(
                        "Get a token whose claim azp or client_id names the system, and does not begin with rep: or adapter:")
                : Uni.createFrom().item(new Caller.System(clientId));
    }

    private static @Nullable String clientIdOf(JsonWebToken token) {
        Object authorizedParty = token.getClaim("azp");
        Object clientId = authorizedParty == null ? token.getClaim("client_id") : authorizedParty;
        return clientId == null ? null : clientId.toString();
    }

    private static <T> Uni<T> refuse(String detail) {
        return Uni.createFrom().failure(Problem.forbidden(detail).toException());
    }
}
