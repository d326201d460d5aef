package io.thousandhands.cadence.report;

import io.thousandhands.cadence.report.StandingQuery.Place;
import io.thousandhands.cadence.standing.Standing;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps of many standings the few that come first, however many pass. */
final class FirstStandings {
    private final StandingQuery query;
    private final Comparator<Standing> inOrder;
    private final PriorityQueue<Standing> lastOnTop;

    FirstStandings(StandingQuery query) {
        this.query = query;
        this.inOrder = Comparator.comparing(Place::of, query.order().comparator);
        this.lastOnTop = new PriorityQueue<>(inOrder.reversed());
    }

    void offer(Standing standing) {
        if (query.takes(standing)) {
            lastOnTop.add(standing);
            if (lastOnTop.size() > query.limit()) {
                lastOnTop.remove();
            }
        }
    }

    List<Standing> list() {
        return lastOnTop.stream().sorted(inOrder).toList();
    }
}
