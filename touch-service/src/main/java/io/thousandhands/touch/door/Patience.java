package io.thousandhands.touch.door;

import java.time.Duration;

/**
 * How long one request goes on looking for what it names and cannot find: a rep, a kind or a customer that was made a
 * moment ago is still on its way here. Belongs to the request's worker thread.
 */
public final class Patience {
    private static final long PAUSE_MILLIS = 50;

    private long nanosLeft;

    Patience(Duration inAll) {
        this.nanosLeft = inAll.toNanos();
    }

    /** Waits a moment before another look; false: it has lasted long enough. */
    public boolean lasts() {
        long before = System.nanoTime();
        if (nanosLeft <= 0 || !pause()) {
            return false;
        }
        nanosLeft -= System.nanoTime() - before;
        return true;
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
