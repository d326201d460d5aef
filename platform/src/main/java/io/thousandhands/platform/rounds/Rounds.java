package io.thousandhands.platform.rounds;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** A thread that works whenever it is woken, and at least every so often. */
public final class Rounds {
    private static final Logger LOG = Logger.getLogger(Rounds.class);
    private static final long MILLIS_TO_STOP = 5_000;

    private final Thread thread;
    private final Runnable round;
    private final Duration atLeastEvery;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean stopping;

    /** @param round what one round does; returns early when its thread is interrupted */
    public Rounds(String name, Duration atLeastEvery, Runnable round) {
        this.thread = new Thread(this::run, name);
        this.atLeastEvery = atLeastEvery;
        this.round = round;
    }

    public void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /** The next round begins at once, or when the present one is over. Returns at once. */
    public void wake() {
        woken.release();
    }

    /** Returns when the present round is over, or after five seconds. */
    public void stop() throws InterruptedException {
        stopping = true;
        thread.interrupt();
        thread.join(MILLIS_TO_STOP);
    }

    private void run() {
        while (!stopping) {
            try {
                round.run();
            } catch (RuntimeException e) {
                if (!stopping) {
                    LOG.warnf(e, "A round failed and is tried again: thread=%s", thread.getName());
                }
            }
            pause();
        }
    }

    private void pause() {
        try {
            if (!stopping && woken.tryAcquire(atLeastEvery.toMillis(), TimeUnit.MILLISECONDS)) {
                woken.drainPermits();
            }
        } catch (InterruptedException e) {
            LOG.debugf("A thread ends: thread=%s", thread.getName());
        }
    }
}
