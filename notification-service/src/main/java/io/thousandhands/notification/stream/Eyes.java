package io.thousandhands.notification.stream;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.thousandhands.platform.access.Viewer;
import io.thousandhands.platform.access.Viewers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

/** What somebody may see now, asked again long after their request was let in. */
@ApplicationScoped
class Eyes {
    private final CurrentIdentityAssociation identities;
    private final Viewers viewers;

    Eyes(CurrentIdentityAssociation identities, Viewers viewers) {
        this.identities = identities;
        this.viewers = viewers;
    }

    /** Who sent the present request. */
    Uni<SecurityIdentity> identity() {
        return identities.getDeferredIdentity();
    }

    /** Fails with a {@link io.thousandhands.platform.problem.ProblemException} if they may see nothing any more. */
    @ActivateRequestContext
    Uni<Viewer> of(SecurityIdentity identity) {
        identities.setIdentity(identity);
        return viewers.current();
    }
}
