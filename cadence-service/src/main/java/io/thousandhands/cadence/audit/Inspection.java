package io.thousandhands.cadence.audit;

import io.thousandhands.cadence.rederivation.RederivationTable;
import io.thousandhands.cadence.standing.Reading;
import io.thousandhands.cadence.store.Derivations;
import io.thousandhands.cadence.store.DerivedRow;
import io.thousandhands.cadence.store.LedgerTable;
import io.thousandhands.cadence.store.MemberColumn;
import io.thousandhands.cadence.store.StandingRow;
import io.thousandhands.cadence.store.StandingTable;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares what is stored of some customers with what the sure road gives, and mends what differs. */
@ApplicationScoped
class Inspection {
    private final StandingTable standings;
    private final MemberColumn members;
    private final LedgerTable ledger;
    private final Derivations derivations;
    private final RederivationTable rederivation;
    private final Clock clock;

    Inspection(
            StandingTable standings,
            MemberColumn members,
            LedgerTable ledger,
            Derivations derivations,
            RederivationTable rederivation,
            Clock clock) {
        this.standings = standings;
        this.members = members;
        this.ledger = ledger;
        this.derivations = derivations;
        this.rederivation = rederivation;
        this.clock = clock;
    }

    /**
     * @param customerIds who was looked at, in order
     * @param mended who was not as they should have been
     */
    record Result(List<UUID> customerIds, List<UUID> mended) {
        int lookedAt() {
            return customerIds.size();
        }
    }

    Result inspect(SqlConnection connection, @Nullable UUID after, int sample) {
        List<StandingRow> rows = standings.lockAfter(connection, after, sample);
        List<UUID> ids = rows.stream().map(StandingRow::customerId).toList();
        Map<UUID, List<UUID>> regrouped = members.gather(connection, ids);
        List<DerivedRow> wrong = wrong(connection, withMembers(rows, regrouped), ids);
        // While standings are derived again, old deadlines are no fault. Asked last: the catalogue that was compared
        // with
        // may be newer than the rows, and as long as they are locked no walk can be over.
        if (rederivation.isPending(connection)) {
            return new Result(ids, List.copyOf(regrouped.keySet()));
        }
        standings.save(connection, wrong);
        return new Result(ids, mended(regrouped.keySet(), wrong));
    }

    private static List<StandingRow> withMembers(List<StandingRow> rows, Map<UUID, List<UUID>> regrouped) {
        return rows.stream()
                .map(row -> row.withMembers(regrouped.getOrDefault(row.customerId(), row.members())))
                .toList();
    }

    private static List<UUID> mended(Set<UUID> regrouped, List<DerivedRow> wrong) {
        return Stream.concat(regrouped.stream(), wrong.stream().map(DerivedRow::customerId))
                .distinct()
                .toList();
    }

    /** @return as they should have been */
    private List<DerivedRow> wrong(SqlConnection connection, List<StandingRow> rows, List<UUID> ids) {
        Instant now = clock.instant();
        List<DerivedRow> stored = standings.derived(connection, ids);
        List<DerivedRow> sure = derivations.at(now, connection, readAgain(connection, rows, now));
        List<DerivedRow> wrong = new ArrayList<>();
        for (int i = 0; i < stored.size(); i++) {
            if (!isAwaited(stored.get(i), now) && Comparison.differs(stored.get(i), sure.get(i))) {
                wrong.add(sure.get(i));
            }
        }
        return wrong;
    }

    private List<StandingRow> readAgain(SqlConnection connection, List<StandingRow> rows, Instant now) {
        Map<UUID, Reading> readings = ledger.read(connection, rows, now);
        return rows.stream()
                .map(row -> row.withReading(readings.getOrDefault(row.customerId(), Reading.NOTHING)))
                .toList();
    }

    /** Its planned touch has come due, and a watcher is about to read it; who is not known is not watched. */
    private static boolean isAwaited(DerivedRow row, Instant now) {
        Instant plannedAt = row.reading().plannedAt();
        return plannedAt != null && !plannedAt.isAfter(now);
    }
}
