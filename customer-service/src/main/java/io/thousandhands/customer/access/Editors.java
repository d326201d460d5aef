package io.thousandhands.customer.access;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.thousandhands.customer.ownership.Editor;
import io.thousandhands.platform.access.Roles;
import io.thousandhands.platform.access.Viewer;
import io.thousandhands.platform.access.Viewers;
import jakarta.enterprise.context.ApplicationScoped;

/** The caller of the present request as an editor. */
@ApplicationScoped
public class Editors {
    private final Viewers viewers;
    private final CurrentIdentityAssociation identities;

    Editors(Viewers viewers, CurrentIdentityAssociation identities) {
        this.viewers = viewers;
        this.identities = identities;
    }

    /** Fails with a problem 403 if it is a person whose login belongs to no rep. */
    public Uni<Editor> current() {
        return viewers.current()
                .chain(viewer -> identities.getDeferredIdentity().map(identity -> editor(viewer, identity)));
    }

    private static Editor editor(Viewer viewer, SecurityIdentity identity) {
        if (!(viewer instanceof Viewer.Team team)) {
            return new Editor.Unbounded();
        }
        return identity.hasRole(Roles.MANAGER)
                ? new Editor.OfTeam(team.repId(), team::maySee)
                : new Editor.OfRep(team.repId(), team::maySee);
    }
}
