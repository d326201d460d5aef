package io.thousandhands.benchmarks.parts;

import java.time.Duration;

/** Waiting for others by asking again. */
public final class Waiting {
    private static final Duration BETWEEN = Duration.ofMillis(50);

    /** A question that may take its time. */
    public interface Condition {
        boolean holds() throws InterruptedException;
    }

    /** @throws IllegalStateException if it does not come about in time */
    public static void until(String what, Duration atMost, Condition condition) throws InterruptedException {
        until(what, atMost, BETWEEN, condition);
    }

    /** @param between two questions: longer where they cost those who are asked */
    public static void until(String what, Duration atMost, Duration between, Condition condition)
            throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not within " + atMost.toSeconds() + " s: " + what);
            }
            Thread.sleep(between.toMillis());
        }
    }

    static void pause() throws InterruptedException {
        Thread.sleep(BETWEEN.toMillis());
    }

    private Waiting() {}
}
