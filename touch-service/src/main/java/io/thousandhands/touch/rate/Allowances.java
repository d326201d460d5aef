package io.thousandhands.touch.rate;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The allowances of those clients who sent last. Who is forgotten has a full one: there are more clients than places only
 * where each of them sends little. Safe for any thread.
 */
final class Allowances {
    private final Function<String, Rate> rates;
    private final int clientsAtMost;
    /** Who sent last comes last. */
    private final Map<String, Allowance> allowances = new LinkedHashMap<>(16, 0.75f, true);

    Allowances(Function<String, Rate> rates, int clientsAtMost) {
        this.rates = rates;
        this.clientsAtMost = clientsAtMost;
    }

    /**
     * Lets so many events in, or none.
     *
     * @param events 0: only asks
     * @return how long to wait until another try; zero: they are let in
     */
    synchronized Duration admit(String client, int events, Instant now) {
        Rate rate = rates.apply(client);
        Allowance present = present(client, rate, now);
        Duration wait = present.wait(rate);
        keep(client, wait.isZero() ? present.less(events) : present);
        return wait;
    }

    /** For events of what was let in already. */
    synchronized void charge(String client, int events, Instant now) {
        keep(client, present(client, rates.apply(client), now).less(events));
    }

    synchronized int clients() {
        return allowances.size();
    }

    private Allowance present(String client, Rate rate, Instant now) {
        Allowance known = allowances.get(client);
        return known == null ? Allowance.full(rate, now) : known.later(rate, now);
    }

    private void keep(String client, Allowance allowance) {
        allowances.put(client, allowance);
        if (allowances.size() > clientsAtMost) {
            allowances.remove(allowances.keySet().iterator().next());
        }
    }
}
