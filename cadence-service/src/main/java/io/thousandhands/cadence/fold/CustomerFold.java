package io.thousandhands.cadence.fold;

import io.thousandhands.cadence.standing.Reading;
import io.thousandhands.cadence.store.CatalogueTables;
import io.thousandhands.cadence.store.Derivations;
import io.thousandhands.cadence.store.DerivedRow;
import io.thousandhands.cadence.store.LedgerTable;
import io.thousandhands.cadence.store.MemberColumn;
import io.thousandhands.cadence.store.StandingLocks;
import io.thousandhands.cadence.store.StandingRow;
import io.thousandhands.cadence.store.StandingTable;
import io.thousandhands.contracts.Topic;
import io.thousandhands.contracts.event.CustomerEvent;
import io.thousandhands.platform.access.Directory;
import io.thousandhands.platform.consume.Received;
import io.thousandhands.platform.consume.TopicFold;
import io.thousandhands.platform.trace.TraceTable;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Folds {@code customers}: the highest version wins. A tombstone takes the facts and with them the standing. Who is merged
 * has none either, and all their touches count for the root, until they are split.
 */
@ApplicationScoped
class CustomerFold implements TopicFold {
    private final Directory directory;
    private final StandingLocks locks;
    private final StandingTable standings;
    private final MemberColumn members;
    private final LedgerTable ledger;
    private final CatalogueTables catalogues;
    private final Derivations derivations;
    private final TraceTable traces;
    private final Clock clock;

    CustomerFold(
            Directory directory,
            StandingLocks locks,
            StandingTable standings,
            MemberColumn members,
            LedgerTable ledger,
            CatalogueTables catalogues,
            Derivations derivations,
            TraceTable traces,
            Clock clock) {
        this.directory = directory;
        this.locks = locks;
        this.standings = standings;
        this.members = members;
        this.ledger = ledger;
        this.catalogues = catalogues;
        this.derivations = derivations;
        this.traces = traces;
        this.clock = clock;
    }

    @Override
    public Topic topic() {
        return Topic.CUSTOMERS;
    }

    @Override
    public void fold(SqlConnection connection, List<Received> events) {
        Map<UUID, CustomerEvent> newest = newestIn(events);
        if (newest.isEmpty()) {
            return;
        }
        directory.foldCustomers(connection, events);
        List<StandingRow> before = locks.lock(connection, concerned(newest));
        CustomerNews news = CustomerNews.of(before, newest);
        standings.saveFacts(connection, List.copyOf(news.changed().values()));
        Map<UUID, List<UUID>> gathered = members.gather(connection, news.regrouped());
        List<StandingRow> after = news.after(before, gathered);
        Instant now = clock.instant();
        List<DerivedRow> derived = save(connection, news, after, now);
        traces.keep(connection, Causes.of(events, after, derived, now));
    }

    /** Nobody watched over those who were not known, so a planned touch may have come due meanwhile. */
    private List<DerivedRow> save(SqlConnection connection, CustomerNews news, List<StandingRow> after, Instant now) {
        List<StandingRow> unread =
                after.stream().filter(row -> news.mustBeRead(row.customerId())).toList();
        Map<UUID, Reading> readings = ledger.read(connection, unread, now);
        List<StandingRow> read = after.stream()
                .map(row -> row.withReading(readings.getOrDefault(row.customerId(), row.reading())))
                .toList();
        catalogues.awaitNoChange(connection);
        List<DerivedRow> derived = derivations.at(now, connection, read);
        standings.save(connection, derived);
        return derived;
    }

    private static Map<UUID, CustomerEvent> newestIn(List<Received> events) {
        Map<UUID, CustomerEvent> newest = new HashMap<>();
        for (Received received : events) {
            if (received.event() instanceof CustomerEvent event) {
                newest.merge(event.customerId(), event, (a, b) -> a.version() >= b.version() ? a : b);
            }
        }
        return newest;
    }

    /** They, and whom they are merged into. Whom they were merged into until now, the rows say. */
    private static Set<UUID> concerned(Map<UUID, CustomerEvent> said) {
        Set<UUID> concerned = new HashSet<>(said.keySet());
        for (CustomerEvent event : said.values()) {
            if (event instanceof CustomerEvent.Changed changed
                    && changed.customer().mergedInto() != null) {
                concerned.add(changed.customer().mergedInto());
            }
        }
        return concerned;
    }
}
