package io.thousandhands.local;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits until something is so, by asking again and again. */
final class Waiting {
    private static final long REST_MILLIS = 100;

    private Waiting() {}

    /** Whether it came to be so within the time. */
    static boolean until(BooleanSupplier so, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            rest();
        }
        return true;
    }

    private static void rest() {
        try {
            Thread.sleep(REST_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
