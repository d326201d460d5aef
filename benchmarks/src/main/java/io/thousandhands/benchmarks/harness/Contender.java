package io.thousandhands.benchmarks.harness;

/** Somebody who does the work that is measured. */
public interface Contender {
    String name();

    /**
     * Does the work once, from the same beginning as every other time.
     *
     * @param round counted from 0, the uncounted one
     * @return touches a second
     * @throws IllegalStateException if the work came out wrong: then there is no rate to speak of
     */
    double rate(int round) throws InterruptedException;
}
