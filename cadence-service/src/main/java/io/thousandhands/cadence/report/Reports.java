package io.thousandhands.cadence.report;

import io.thousandhands.cadence.policy.Policies;
import io.thousandhands.cadence.report.StandingQuery.Place;
import io.thousandhands.cadence.standing.Catalogue;
import io.thousandhands.cadence.standing.Standing;
import io.thousandhands.cadence.store.CatalogueTables;
import io.thousandhands.platform.access.Viewer;
import io.thousandhands.platform.rest.Page;
import io.thousandhands.platform.sql.Transactions;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers questions about standings. Waits for the database: called on worker threads. */
@ApplicationScoped
class Reports {
    private final Transactions transactions;
    private final CatalogueTables catalogues;
    private final StandingsAsOf asOf;
    private final StandingsNow now;
    private final TouchesThisYear touches;

    Reports(
            Transactions transactions,
            CatalogueTables catalogues,
            StandingsAsOf asOf,
            StandingsNow now,
            TouchesThisYear touches) {
        this.transactions = transactions;
        this.catalogues = catalogues;
        this.asOf = asOf;
        this.now = now;
        this.touches = touches;
    }

    /** One customer, always by the sure road. @return empty: not there at t, or not to be seen */
    Optional<StandingView> one(Viewer viewer, UUID customerId, Instant t) {
        return transactions.run(connection -> {
            Catalogue catalogue = catalogues.load(connection);
            Standing standing = asOf.of(connection, viewer, customerId, t, catalogue);
            return standing == null
                    ? Optional.<StandingView>empty()
                    : Optional.of(
                            views(connection, List.of(standing), t, catalogue).get(0));
        });
    }

    /** @param query whose limit is the page's size */
    Page<StandingView> page(Viewer viewer, StandingQuery query, boolean isNow) {
        StandingQuery oneMore = new StandingQuery(
                query.ownerId(), query.state(), query.order(), query.t(), query.after(), query.limit() + 1);
        return transactions.run(connection -> {
            Catalogue catalogue = catalogues.load(connection);
            List<Standing> found = isNow
                    ? now.list(connection, viewer, oneMore, catalogue)
                    : listAsOf(connection, viewer, oneMore, catalogue);
            Page<Standing> page =
                    Page.of(found, query.limit(), standing -> Place.of(standing).cursor());
            return new Page<>(views(connection, page.items(), query.t(), catalogue), page.next());
        });
    }

    /** How it is now. */
    Summary summaryNow(Viewer viewer, Instant t, Grouping by) {
        return transactions.run(connection -> Summary.of(t, now.count(connection, viewer, t, by)));
    }

    /** How it was or will be at t, and with another number of touches if that is asked. */
    Summary summaryAsOf(Viewer viewer, Instant t, Grouping by, @Nullable Integer touchesAYear) {
        Map<Optional<String>, States> counts = new HashMap<>();
        transactions.run(connection -> {
            Catalogue catalogue = whatIf(catalogues.load(connection), touchesAYear);
            asOf.forEach(
                    connection,
                    viewer,
                    null,
                    t,
                    catalogue,
                    standing -> counts.merge(
                            Optional.ofNullable(by.keyOf(standing)),
                            States.NONE.and(standing.stateAt(t), 1),
                            States::plus));
            return counts;
        });
        return Summary.of(t, counts);
    }

    private List<Standing> listAsOf(SqlConnection connection, Viewer viewer, StandingQuery query, Catalogue catalogue) {
        FirstStandings first = new FirstStandings(query);
        asOf.forEach(connection, viewer, query.ownerId(), query.t(), catalogue, first::offer);
        return first.list();
    }

    private List<StandingView> views(
            SqlConnection connection, List<Standing> standings, Instant t, Catalogue catalogue) {
        Map<UUID, Long> counts = touches.count(connection, standings, t, catalogue.kinds());
        return standings.stream()
                .map(standing -> StandingView.of(
                        standing,
                        catalogue.policies().reasonFor(standing.customer()),
                        t,
                        counts.getOrDefault(standing.customer().id(), 0L)))
                .toList();
    }

    private static Catalogue whatIf(Catalogue catalogue, @Nullable Integer touchesAYear) {
        Policies policies = touchesAYear == null
                ? catalogue.policies()
                : catalogue.policies().withTouchesAYear(touchesAYear);
        return new Catalogue(policies, catalogue.kinds());
    }
}
