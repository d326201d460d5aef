package io.thousandhands.benchmarks.capacity;

import java.util.function.ToDoubleFunction;

/**
 * Something of which there is so much and no more, as the system is built, on one primary for each database.
 *
 * @param what gives way
 * @param then what to do
 * @param use how much of it a demand takes; 1: all. Grows with customers
 */
record Ceiling(String what, String then, ToDoubleFunction<Demand> use) {
    private static final double MOST = 1e12;
    private static final int HALVINGS = 60;

    /** How many customers use it up, each with as many touches and reps as in this demand. */
    double customers(Demand like) {
        double least = 1;
        double most = MOST;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = Math.sqrt(least * most);
            if (use.applyAsDouble(like.withCustomers(middle)) < 1) {
                least = middle;
            } else {
                most = middle;
            }
        }
        return most;
    }
}
