package io.thousandhands.local.client;

import java.time.Duration;

/** How long a call is repeated that met nobody: every half second, for so long. */
public final class Again {
    private static final long REST_MILLIS = 500;

    private final long endNanos;

    public Again(Duration patience) {
        endNanos = System.nanoTime() + patience.toNanos();
    }

    public boolean isOver() {
        return System.nanoTime() - endNanos > 0;
    }

    public void orThrow(RuntimeException failure) {
        if (isOver()) {
            throw failure;
        }
    }

    public void rest() {
        try {
            Thread.sleep(REST_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
