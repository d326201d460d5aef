package io.thousandhands.customer.departure;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.thousandhands.customer.telling.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Finishes departures that a crash cut short: nobody who is gone owns anybody for long. */
@ApplicationScoped
public class LeftBehind {
    private static final Logger LOG = Logger.getLogger(LeftBehind.class);
    private static final String OWNERS_WHO_ARE_GONE = """
            select r.id from RepRow r
            where r.departedAt is not null and exists (from CustomerRow c where c.ownerId = r.id)
            order by r.id
            """;

    private final Sessions sessions;
    private final Departing departing;

    LeftBehind(Sessions sessions, Departing departing) {
        this.sessions = sessions;
        this.departing = departing;
    }

    /** Any replica may do it, several at once too. */
    @Scheduled(
            every = "{thousandhands.departures.finish-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> finish() {
        return sessions.reading(session ->
                        session.createQuery(OWNERS_WHO_ARE_GONE, UUID.class).getResultList())
                .onItem()
                .transformToMulti(reps -> Multi.createFrom().iterable(reps))
                .onItem()
                .transformToUniAndConcatenate(repId -> departing
                        .orphan(repId)
                        .invoke(orphans -> LOG.infof("A departure was finished: repId=%s orphans=%d", repId, orphans)))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
