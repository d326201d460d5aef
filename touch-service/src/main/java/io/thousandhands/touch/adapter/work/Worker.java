package io.thousandhands.touch.adapter.work;

import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.problem.ProblemException;
import io.thousandhands.touch.adapter.source.Fact;
import io.thousandhands.touch.adapter.source.Reading;
import io.thousandhands.touch.adapter.store.Adapter;
import io.thousandhands.touch.adapter.store.Deliveries;
import io.thousandhands.touch.adapter.store.Delivery;
import io.thousandhands.touch.adapter.store.ItemOutcome;
import io.thousandhands.touch.adapter.store.Items;
import io.thousandhands.touch.adapter.store.Seals;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Stores deliveries, and works them: as often as it takes, with the same result. */
@ApplicationScoped
public class Worker {
    private final Payloads payloads;
    private final Items items;
    private final Stating stating;
    private final Deliveries deliveries;
    private final Seals seals;
    private final Clock clock;

    Worker(Payloads payloads, Items items, Stating stating, Deliveries deliveries, Seals seals, Clock clock) {
        this.payloads = payloads;
        this.items = items;
        this.stating = stating;
        this.deliveries = deliveries;
        this.seals = seals;
        this.clock = clock;
    }

    /** Keeps a delivery that was let in, before anything else is done with it. */
    public Delivery keep(Adapter adapter, Payload payload) {
        UUID id = UUID.randomUUID();
        Delivery delivery =
                new Delivery(id, adapter.id(), clock.instant(), seals.seal(id, payload.bytes()), null, List.of());
        deliveries.add(delivery);
        return delivery;
    }

    /**
     * Returns when all that the delivery says is on the log.
     *
     * @throws ProblemException 503 if the log does not take it now
     */
    public List<ItemOutcome> work(Adapter adapter, Delivery delivery) {
        Payload payload = Payload.of(seals.open(delivery.id(), delivery.sealed()));
        List<ItemOutcome> outcomes = outcomes(adapter, delivery, payload);
        deliveries.finish(delivery.id(), outcomes, clock.instant());
        return outcomes;
    }

    private List<ItemOutcome> outcomes(Adapter adapter, Delivery delivery, Payload payload) {
        List<Reading> readings;
        try {
            readings = adapter.kind().source().read(payloads.document(payload), adapter.mapping(), delivery.at());
        } catch (ProblemException e) {
            return List.of(ItemOutcome.refused(null, Problems.members(e.problem())));
        }
        List<ItemOutcome> outcomes = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        for (Reading reading : readings) {
            if (reading instanceof Reading.Told told) {
                facts.add(told.fact().readBy(adapter.version()));
            } else if (reading instanceof Reading.Ignored ignored) {
                outcomes.add(ItemOutcome.ignored(ignored.item(), ignored.because()));
            } else if (reading instanceof Reading.Unreadable unreadable) {
                outcomes.add(ItemOutcome.refused(unreadable.item(), Problems.members(problem(unreadable))));
            }
        }
        outcomes.addAll(stating.state(adapter, items.add(adapter, delivery.id(), facts)));
        return outcomes;
    }

    static Problem problem(Reading.Unreadable unreadable) {
        return Problem.unprocessable("unreadable-item", unreadable.detail()).with("pointer", unreadable.pointer());
    }
}
