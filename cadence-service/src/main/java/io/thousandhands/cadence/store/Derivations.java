package io.thousandhands.cadence.store;

import io.thousandhands.cadence.standing.Catalogue;
import io.thousandhands.cadence.told.Told;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Derives many standings again: catalogue and what was told are read after the rows were locked. */
@ApplicationScoped
public class Derivations {
    private final CatalogueTables catalogues;
    private final ToldTable toldTable;

    Derivations(CatalogueTables catalogues, ToldTable toldTable) {
        this.catalogues = catalogues;
        this.toldTable = toldTable;
    }

    /** @param rows locked in this transaction; @return what follows from each at t, in their order, not yet saved */
    public List<DerivedRow> at(Instant t, SqlConnection connection, List<StandingRow> rows) {
        return at(t, connection, rows, catalogues.load(connection));
    }

    /** The same with a catalogue that was read in this transaction after the rows were locked. */
    public List<DerivedRow> at(Instant t, SqlConnection connection, List<StandingRow> rows, Catalogue catalogue) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, Told> told = toldTable.load(connection, rows);
        return rows.stream()
                .map(row -> row.derivedAt(t, told.getOrDefault(row.customerId(), Told.NOTHING), catalogue))
                .toList();
    }
}
