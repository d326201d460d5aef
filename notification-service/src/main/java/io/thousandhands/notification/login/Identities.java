package io.thousandhands.notification.login;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.thousandhands.platform.access.Roles;
import io.thousandhands.platform.sql.Await;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What services would make of a token, found out in their own way: so nobody is sent round in circles. Blocks. */
@ApplicationScoped
class Identities {
    private static final Set<String> OF_PEOPLE = Set.of(Roles.REP, Roles.MANAGER, Roles.ADMIN);

    /** Whose token it is; null if no service would take it. */
    @Nullable
    SecurityIdentity of(String token, RoutingContext context) {
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        context.request().headers().set(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        try {
            return Await.result(authenticator
                    .attemptAuthentication(context)
                    .onFailure(AuthenticationFailedException.class)
                    .recoverWithNull());
        } finally {
            context.request().headers().remove(HttpHeaders.AUTHORIZATION);
        }
    }

    static boolean isPerson(SecurityIdentity identity) {
        return !Collections.disjoint(identity.getRoles(), OF_PEOPLE);
    }
}
