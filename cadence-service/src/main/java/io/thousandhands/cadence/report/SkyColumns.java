package io.thousandhands.cadence.report;

import io.thousandhands.cadence.customer.CustomerFacts;
import io.thousandhands.cadence.ledger.Entry.Occurrence;
import io.thousandhands.cadence.sight.Change;
import io.thousandhands.cadence.sight.History;
import io.thousandhands.cadence.sight.Window;
import io.thousandhands.cadence.standing.Catalogue;
import io.thousandhands.cadence.standing.State;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Collects a {@link SkyView} customer by customer. */
final class SkyColumns {
    /** As many lights as a page draws smoothly, and an answer of a few megabytes. */
    static final int MOST = 25_000;

    private static final List<String> STATES =
            Arrays.stream(State.values()).map(SkyColumns::nameOf).toList();

    private final Catalogue catalogue;
    private final Window window;
    private final List<UUID> ids = new ArrayList<>();
    private final List<@Nullable UUID> ownerIds = new ArrayList<>();
    private final List<String> segments = new ArrayList<>();
    private final List<String> policies = new ArrayList<>();
    private final List<@Nullable BigDecimal> yearlySales = new ArrayList<>();
    private final List<List<long[]>> changes = new ArrayList<>();
    private int passed;

    SkyColumns(Catalogue catalogue, Window window) {
        this.catalogue = catalogue;
        this.window = window;
    }

    /** Who is not there in all that time is not in the sky. */
    void add(CustomerFacts customer, List<Occurrence> touches) {
        passed++;
        List<Change> seen = History.of(customer, touches, catalogue, window);
        if (passed <= MOST && !seen.isEmpty()) {
            ids.add(customer.id());
            ownerIds.add(customer.ownerId());
            segments.add(nameOf(customer.segment()));
            policies.add(catalogue.policies().of(customer).id());
            yearlySales.add(customer.yearlySales());
            changes.add(seen.stream().map(SkyColumns::pair).toList());
        }
    }

    SkyView view() {
        return new SkyView(
                window.from(),
                window.until(),
                STATES,
                ids,
                ownerIds,
                segments,
                policies,
                yearlySales,
                changes,
                passed > MOST);
    }

    private static long[] pair(Change change) {
        return new long[] {change.at().getEpochSecond(), change.state().ordinal()};
    }

    private static String nameOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
