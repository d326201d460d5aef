package io.thousandhands.local.client;

import java.time.Duration;

/** How long a call is repeated that met nobody: every half second, for so long. */
final class Again {
    private static final long REST_MILLIS = 500;

    private final long endNanos;

    Again(Duration patience) {
        endNanos = System.nanoTime() + patience.toNanos();
    }

    boolean isOver() {
        return System.nanoTime() - endNanos > 0;
    }

    void orThrow(RuntimeException failure) {
        if (isOver()) {
            throw failure;
        }
    }

    void rest() {
        try {
            Thread.sleep(REST_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
