package io.thousandhands.customer.customer.store;

import io.smallrye.mutiny.Uni;
import io.thousandhands.customer.customer.Change;
import io.thousandhands.customer.customer.MergeWish;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Whom a merge, a split or an erasure concerns besides the customer it names. One lock for all of them, taken before any
 * row's: whoever is found to be merged into a customer is still all there is when their rows are locked.
 */
@ApplicationScoped
class Merges {
    /** Edits that merge nobody do not wait here. */
    private static final String LOCK =
            "SELECT cast(pg_advisory_xact_lock(cast(cast(cast('customer' AS regclass) AS oid) AS bigint)) AS text)";

    private static final String MEMBERS = "select c.id from CustomerRow c where c.mergedInto in :roots";

    private static final String ROOTS =
            "select c.mergedInto from CustomerRow c where c.id in :named and c.mergedInto is not null";

    /** Who is merged into those whom the changes merge; whom they merge them into, and whom these are merged into. */
    Uni<Set<UUID>> lock(Mutiny.Session session, List<Change> changes) {
        Set<UUID> edited = new HashSet<>();
        Set<UUID> named = new HashSet<>();
        for (Change change : changes) {
            MergeWish wish = change.merge();
            if (change instanceof Change.Edit edit && !(wish instanceof MergeWish.Silent)) {
                edited.add(edit.id());
            }
            if (wish instanceof MergeWish.Into into) {
                named.add(into.customerId());
            }
        }
        return edited.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : lockMembers(session, edited).call(concerned -> addRoots(session, named, concerned));
    }

    private static Uni<Void> addRoots(Mutiny.Session session, Set<UUID> named, Set<UUID> concerned) {
        concerned.addAll(named);
        return session.createQuery(ROOTS, UUID.class)
                .setParameter("named", named)
                .getResultList()
                .invoke(concerned::addAll)
                .replaceWithVoid();
    }

    /** Everybody who is merged into any of these. */
    Uni<Set<UUID>> lockMembers(Mutiny.Session session, Collection<UUID> roots) {
        return session.createNativeQuery(LOCK, String.class)
                .getSingleResult()
                .chain(() -> session.createQuery(MEMBERS, UUID.class)
                        .setParameter("roots", roots)
                        .getResultList())
                .map(HashSet::new);
    }
}
