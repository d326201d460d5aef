package io.thousandhands.platform.access;

import io.smallrye.mutiny.Uni;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.problem.ProblemException;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the caller of the present request may see. The route's {@code @RolesAllowed} has let them in already. */
@ApplicationScoped
public class Viewers {
    /**
     * First those whose place the rep takes now (a stand-in of a stand-in included), then all who report to any of them.
     * {@code UNION} drops repetitions, so a circle ends.
     */
    private static final String TEAM = """
            WITH RECURSIVE acting(id) AS (
                SELECT $1::uuid
                UNION
                SELECT r.id FROM rep_directory r JOIN acting ON r.stand_in_id = acting.id
                WHERE r.absent_from <= $2 AND r.absent_until > $2
            ), team(id) AS (
                SELECT id FROM acting
                UNION
                SELECT r.id FROM rep_directory r JOIN team ON r.manager_id = team.id
            )
            SELECT id FROM team
            """;

    private static final String HERE =
            "SELECT FROM rep_directory WHERE id = $1 AND name IS NOT NULL AND departed_at IS NULL";

    private static final String SEEN =
            "SELECT FROM customer_owner o WHERE o.customer_id = $2 AND NOT o.erased AND " + Viewer.RULE;

    private final Pool pool;
    private final Clock clock;
    private final Callers callers;

    Viewers(Pool pool, Clock clock, Callers callers) {
        this.pool = pool;
        this.clock = clock;
        this.callers = callers;
    }

    /** Fails with a {@link ProblemException} 403 if it is a person whose login belongs to no rep. */
    public Uni<Viewer> current() {
        return callers.current().chain(this::of);
    }

    /** What this caller may see. */
    public Uni<Viewer> of(Caller caller) {
        if (caller instanceof Caller.Person person && !person.admin()) {
            return teamOf(person.repId());
        }
        return Uni.createFrom().item(new Viewer.Everyone());
    }

    /**
     * What this rep may see, for what is done in their place without a login of theirs. Fails with a {@link
     * ProblemException} 403 if they are not here any more.
     */
    public Uni<Viewer> ofRep(UUID repId) {
        return pool.preparedQuery(HERE)
                .execute(Tuple.of(repId))
                .invoke(rows -> {
                    if (rows.rowCount() == 0) {
                        throw Problem.forbidden("Whoever this was for is no rep here any more.")
                                .toException();
                    }
                })
                .chain(rows -> teamOf(repId));
    }

    /**
     * The present viewer, if they may see this customer; else fails with a {@link ProblemException} 404, the same for a
     * customer who is not known, erased, or somebody else's.
     */
    public Uni<Viewer> seeing(UUID customerId) {
        return current().call(viewer -> requireSight(viewer, customerId));
    }

    private Uni<Viewer> teamOf(@Nullable UUID repId) {
        if (repId == null) {
            return Uni.createFrom()
                    .failure(Problem.forbidden("Your login belongs to no rep. Ask an administrator to tie it to one.")
                            .toException());
        }
        return pool.preparedQuery(TEAM)
                .execute(Tuple.of(repId, clock.instant().atOffset(ZoneOffset.UTC)))
                .map(rows -> new Viewer.Team(repId, idsIn(rows)));
    }

    private Uni<Void> requireSight(Viewer viewer, UUID customerId) {
        return pool.preparedQuery(SEEN)
                .execute(Tuple.of(viewer.ownersOrNull(), customerId))
                .invoke(rows -> {
                    if (rows.rowCount() == 0) {
                        throw Problem.notFound("No such customer: check the id.")
                                .toException();
                    }
                })
                .replaceWithVoid();
    }

    private static Set<UUID> idsIn(Iterable<Row> rows) {
        Set<UUID> ids = new HashSet<>();
        rows.forEach(row -> ids.add(row.getUUID(0)));
        return ids;
    }
}
