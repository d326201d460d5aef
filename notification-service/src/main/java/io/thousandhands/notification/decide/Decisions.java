package io.thousandhands.notification.decide;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.thousandhands.platform.consume.WatermarkAdvanced;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** The thread that decides, for as long as the service runs; what fails is tried again. */
@ApplicationScoped
public class Decisions {
    private static final Logger LOG = Logger.getLogger(Decisions.class);

    private final CaughtUp caughtUp;
    private final Round round;
    private final long lookEveryMillis;
    private final Semaphore calls = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "decisions");
    private volatile boolean open;
    private volatile long lastRoundNanos = System.nanoTime();
    private volatile boolean stopping;

    Decisions(CaughtUp caughtUp, Round round, DecideConfig config) {
        this.caughtUp = caughtUp;
        this.round = round;
        this.lookEveryMillis = config.lookEvery().toMillis();
    }

    /** There is something to decide. Returns at once; any thread may call. */
    public void wake() {
        calls.release();
    }

    Duration sinceLastRound() {
        return Duration.ofNanos(System.nanoTime() - lastRoundNanos);
    }

    /** Until this replica has caught up, each step of the watermarks may be the one. */
    void advanced(@Observes WatermarkAdvanced event) {
        if (!open) {
            wake();
        }
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        thread.interrupt();
        thread.join(5_000);
    }

    private void run() {
        try {
            while (!stopping) {
                if (!round() && calls.tryAcquire(lookEveryMillis, TimeUnit.MILLISECONDS)) {
                    calls.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return whether there may be more to do at once */
    private boolean round() throws InterruptedException {
        lastRoundNanos = System.nanoTime();
        try {
            open = caughtUp.isTrue();
            return open && round.doSome(caughtUp::isTrue);
        } catch (RuntimeException e) {
            if (!stopping) {
                LOG.warn("A round of decisions failed and is tried again", e);
                Thread.sleep(lookEveryMillis);
            }
            return false;
        }
    }
}
