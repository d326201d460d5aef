package io.thousandhands.cadence.report;

import io.thousandhands.cadence.sight.SightLine;
import io.thousandhands.cadence.sight.Window;
import io.thousandhands.cadence.standing.Catalogue;
import io.thousandhands.cadence.store.CatalogueTables;
import io.thousandhands.platform.access.Viewer;
import io.thousandhands.platform.sql.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers how customers were and will be seen over a window. Waits for the database: called on worker threads. */
@ApplicationScoped
class Sights {
    private final Transactions transactions;
    private final CatalogueTables catalogues;
    private final SightReader reader;

    Sights(Transactions transactions, CatalogueTables catalogues, SightReader reader) {
        this.transactions = transactions;
        this.catalogues = catalogues;
        this.reader = reader;
    }

    /** Of those of these customers whom the viewer may see. */
    SightLinesView lines(Viewer viewer, Collection<UUID> customerIds, Window window, Instant now) {
        List<SightLine> lines = transactions.run(connection -> {
            Catalogue catalogue = catalogues.load(connection);
            List<SightLine> found = new ArrayList<>();
            reader.forEach(
                    connection,
                    viewer,
                    customerIds,
                    window.with(now).until(),
                    (customer, touches) -> found.add(SightLine.of(customer, touches, catalogue, window, now)));
            return found;
        });
        return SightLinesView.of(window, lines);
    }

    /** @param ownerId null: all that the viewer may see */
    SkyView sky(Viewer viewer, @Nullable UUID ownerId, Window window) {
        return transactions.run(connection -> {
            Catalogue catalogue = catalogues.load(connection);
            SkyColumns columns = new SkyColumns(catalogue, window);
            reader.forEach(connection, viewer, ownerId, SkyColumns.MOST + 1, window.until(), columns::add);
            return columns.view();
        });
    }
}
