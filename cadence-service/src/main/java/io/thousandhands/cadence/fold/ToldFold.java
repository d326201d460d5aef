package io.thousandhands.cadence.fold;

import io.thousandhands.cadence.store.Derivations;
import io.thousandhands.cadence.store.StandingLocks;
import io.thousandhands.cadence.store.StandingTable;
import io.thousandhands.cadence.store.ToldTable;
import io.thousandhands.cadence.told.Told;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.CadenceEvent;
import io.thousandhands.platform.consume.Newest;
import io.thousandhands.platform.consume.Received;
import io.thousandhands.platform.consume.TopicFold;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Folds {@code cadence}, this service's own topic. The database knew all of it before the topic did, unless it was restored
 * from a backup: then it learns what it told since, and revisions and episodes go on where they were.
 */
@ApplicationScoped
class ToldFold implements TopicFold {
    private static final Logger LOG = Logger.getLogger(ToldFold.class);

    private final StandingLocks locks;
    private final StandingTable standings;
    private final ToldTable toldTable;
    private final Derivations derivations;
    private final Clock clock;

    ToldFold(StandingLocks locks, StandingTable standings, ToldTable toldTable, Derivations derivations, Clock clock) {
        this.locks = locks;
        this.standings = standings;
        this.toldTable = toldTable;
        this.derivations = derivations;
        this.clock = clock;
    }

    @Override
    public Topic topic() {
        return Topic.CADENCE;
    }

    @Override
    public void fold(SqlConnection connection, List<Received> events) {
        Map<UUID, Told> told = new HashMap<>();
        Newest.of(events, CadenceEvent.class).forEach(event -> told.put(event.customerId(), ToldEvents.read(event)));
        Set<UUID> forgotten = toldTable.forgotten(connection, told);
        if (!forgotten.isEmpty()) {
            told.keySet().retainAll(forgotten);
            learn(connection, told);
        }
    }

    /** With what was told, when to look again changes too. */
    private void learn(SqlConnection connection, Map<UUID, Told> told) {
        LOG.warnf("The database had forgotten what was told, and learns it again: customers=%d", told.size());
        var rows = locks.lock(connection, told.keySet());
        toldTable.learn(connection, told);
        standings.save(connection, derivations.at(clock.instant(), connection, rows));
    }
}
