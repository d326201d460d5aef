package io.thousandhands.customer.rep.store;

import io.smallrye.mutiny.Uni;
import io.thousandhands.customer.Versioned;
import io.thousandhands.customer.input.Emails;
import io.thousandhands.customer.input.ExternalId;
import io.thousandhands.customer.ownership.RepReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Finds the reps whom senders name as owners. */
@ApplicationScoped
public class RepFinder {
    private static final String HERE = """
            SELECT r.*
            FROM rep r
            WHERE r.departed_at IS NULL
              AND (r.id = ANY(cast(:ids AS uuid[]))
                   OR r.email_key = ANY(cast(:emails AS text[]))
                   OR EXISTS (SELECT
                              FROM unnest(cast(:systems AS text[]), cast(:externalIds AS text[])) AS named(system, id)
                              WHERE r.external_ids ->> named.system = named.id))
            ORDER BY r.id
            FOR SHARE
            """;

    /** Those who are here; they do not depart until the transaction ends. */
    public Uni<Map<RepReference, UUID>> here(Mutiny.Session session, Set<RepReference> references) {
        if (references.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        List<ExternalId> externalIds = externalIds(references);
        return session.createNativeQuery(HERE, RepRow.class)
                .setParameter(
                        "ids",
                        only(references, RepReference.ById.class)
                                .map(RepReference.ById::id)
                                .toArray(UUID[]::new))
                .setParameter(
                        "emails",
                        only(references, RepReference.ByEmail.class)
                                .map(RepReference.ByEmail::email)
                                .toArray(String[]::new))
                .setParameter(
                        "systems", externalIds.stream().map(ExternalId::system).toArray(String[]::new))
                .setParameter(
                        "externalIds", externalIds.stream().map(ExternalId::id).toArray(String[]::new))
                .getResultList()
                .map(RepFinder::byReference);
    }

    private static List<ExternalId> externalIds(Set<RepReference> references) {
        return only(references, RepReference.ByExternalId.class)
                .map(RepReference.ByExternalId::externalId)
                .toList();
    }

    private static <T extends RepReference> Stream<T> only(Collection<RepReference> references, Class<T> way) {
        return references.stream().filter(way::isInstance).map(way::cast);
    }

    /** Under every name they have. */
    private static Map<RepReference, UUID> byReference(List<RepRow> rows) {
        Map<RepReference, UUID> ids = new HashMap<>();
        rows.stream().map(RepRow::state).map(Versioned::state).forEach(rep -> {
            ids.put(new RepReference.ById(rep.id()), rep.id());
            ids.put(new RepReference.ByEmail(Emails.comparable(rep.email())), rep.id());
            rep.externalIds()
                    .forEach((system, id) ->
                            ids.put(new RepReference.ByExternalId(new ExternalId(system, id)), rep.id()));
        });
        return ids;
    }
}
