package io.thousandhands.local.demo;

import io.thousandhands.local.access.Person;
import io.thousandhands.local.demo.Wire.CustomerLine;
import io.thousandhands.local.demo.Wire.TouchLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The demo's customers and touches.
 *
 * @param customers each with the external id that touches name them by
 * @param touches the oldest first
 */
record DemoPlan(List<CustomerLine> customers, List<TouchLine> touches) {
    private static final int CUSTOMERS = 300;

    /** The same for the same seed, instant and reps. */
    static DemoPlan of(long seed, Instant now, List<Person> reps) {
        var customers = new ArrayList<CustomerLine>();
        var touches = new ArrayList<TouchLine>();
        var random = new SplittableRandom(seed);
        for (int number = 0; number < CUSTOMERS; number++) {
            var customer = new DemoCustomer(number, now, reps, random.split());
            customers.add(customer.line());
            touches.addAll(customer.touches());
        }
        touches.sort(Comparator.comparing(TouchLine::occurredAt));
        return new DemoPlan(List.copyOf(customers), List.copyOf(touches));
    }
}
