package io.thousandhands.touch.adapter.store;

import io.thousandhands.contracts.DerivedId;
import io.thousandhands.platform.sql.Transactions;
import io.thousandhands.touch.adapter.source.Conclusion;
import io.thousandhands.touch.adapter.source.Fact;
import io.thousandhands.touch.adapter.source.ItemState;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is known of each item, and what follows from it. */
@ApplicationScoped
public class Items {
    private final Transactions transactions;
    private final ItemRows rows;
    private final Deliveries deliveries;
    private final Clock clock;

    Items(Transactions transactions, ItemRows rows, Deliveries deliveries, Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * What an item is by now.
     *
     * @param say what is to be stated of it
     * @param version of the statement; null: none is to be made
     */
    public record Concluded(
            String item,
            UUID touchId,
            Conclusion say,
            @Nullable Long version) {}

    /**
     * Adds facts to what is known, one transaction for all: so facts that come at the same time, on whichever replica, all
     * count.
     *
     * @return each item that they speak of, in the order of their names
     */
    public List<Concluded> add(Adapter adapter, UUID deliveryId, List<Fact> facts) {
        TreeMap<String, List<Fact>> byItem =
                facts.stream().collect(Collectors.groupingBy(Fact::item, TreeMap::new, Collectors.toList()));
        return byItem.isEmpty()
                ? List.of()
                : transactions.run(connection -> add(connection, adapter, deliveryId, byItem));
    }

    private List<Concluded> add(
            SqlConnection connection, Adapter adapter, UUID deliveryId, TreeMap<String, List<Fact>> byItem) {
        Instant now = clock.instant();
        Map<String, UUID> touchIds = new TreeMap<>();
        byItem.keySet().forEach(item -> touchIds.put(item, touchId(adapter, item)));
        Map<String, ItemState> known = rows.lock(connection, adapter.id(), touchIds, now);
        Map<String, ItemState> states = new TreeMap<>();
        List<Concluded> concluded = new ArrayList<>();
        byItem.forEach((item, told) -> {
            ItemState before = known.getOrDefault(item, ItemState.UNKNOWN);
            ItemState.Next next =
                    before.with(before.facts().with(told), adapter.kind().source(), now);
            states.put(item, next.state());
            concluded.add(new Concluded(
                    item, touchId(adapter, item), next.say(), next.state().version()));
        });
        rows.write(connection, adapter.id(), states, touchIds, now);
        deliveries.link(connection, deliveryId, touchIds.values());
        return concluded;
    }

    private static UUID touchId(Adapter adapter, String item) {
        return DerivedId.ofTouch(adapter.voucher().source(), item);
    }
}
