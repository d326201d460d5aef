package io.thousandhands.benchmarks.parts;

import java.time.Duration;

/**
 * How fast somebody gets from the first sign of progress to the end. The start of its process is not counted, and
 * neither is what it had done by that first sign.
 */
public final class Pace {
    private static final Duration STALLED = Duration.ofMinutes(2);

    /** How much is done, as the worker has committed it. */
    public interface Done {
        long now() throws InterruptedException;
    }

    private final ChildProcess worker;
    private final Done done;

    public Pace(ChildProcess worker, Done done) {
        this.worker = worker;
        this.done = done;
    }

    /**
     * @return per second
     * @throws IllegalStateException if the worker dies, stalls, or is done at once
     */
    public double until(long end) throws InterruptedException {
        long first = beyond(0);
        long start = System.nanoTime();
        if (first >= end) {
            throw new IllegalStateException("Done before it could be measured: raise SCALE");
        }
        long now = first;
        while (now < end) {
            now = beyond(now);
        }
        return (end - first) / ((System.nanoTime() - start) / 1e9);
    }

    /** Waits for any progress. */
    private long beyond(long before) throws InterruptedException {
        long asked = System.nanoTime();
        long now = done.now();
        while (now <= before) {
            worker.mustLive();
            if (System.nanoTime() - asked > STALLED.toNanos()) {
                throw new IllegalStateException("No progress beyond " + before + ", see " + worker.log());
            }
            Waiting.pause();
            now = done.now();
        }
        return now;
    }
}
