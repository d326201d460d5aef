package io.thousandhands.local.gateway;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;

/** Which replica gets the next request. */
final class Balance {
    /** What is known of a replica. */
    interface Load {
        boolean isReady();

        /** Requests that it has not answered to the end, open streams among them. */
        int underWay();
    }

    /**
     * The replicas to try one after the other: of those that are ready the one with the fewest requests under way first,
     * and among equals each in its turn. If none is ready all are tried: they know best why, and a check may be late.
     *
     * @param turn one more with each request
     */
    static <R extends Load> List<R> order(List<R> replicas, int turn) {
        var ready = replicas.stream().filter(Load::isReady).toList();
        var order = new ArrayList<>(ready.isEmpty() ? replicas : ready);
        if (!order.isEmpty()) {
            Collections.rotate(order, -Math.floorMod(turn, order.size()));
        }
        // Counted once: they change while others ask.
        var underWay = new IdentityHashMap<R, Integer>();
        order.forEach(replica -> underWay.put(replica, replica.underWay()));
        order.sort(comparingInt(underWay::get));
        return order;
    }

    private Balance() {}
}
