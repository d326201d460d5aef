package io.thousandhands.touch.unmatched;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** When waiting touches are looked after: after a fold that may have found something, and now and then. */
@ApplicationScoped
public class Matcher {
    private static final Logger LOG = Logger.getLogger(Matcher.class);

    private final MatchedTouches matched;
    private final SentAgain again;
    private final GivenUpTouches givenUp;
    private final UnmatchedConfig config;
    private final AtomicBoolean woken = new AtomicBoolean();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread created = new Thread(task, "unmatched-matcher");
        created.setDaemon(true);
        return created;
    });

    Matcher(MatchedTouches matched, SentAgain again, GivenUpTouches givenUp, UnmatchedConfig config) {
        this.matched = matched;
        this.again = again;
        this.givenUp = givenUp;
        this.config = config;
    }

    /** Something may have found its customer. Returns at once; many wakes are one. */
    public void wake() {
        if (!thread.isShutdown() && woken.compareAndSet(false, true)) {
            thread.execute(this::match);
        }
    }

    void start(@Observes StartupEvent event) {
        every(config.matchEvery().toMillis(), this::match);
        every(config.tidyEvery().toMillis(), this::tidy);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    private void every(long millis, Runnable work) {
        thread.scheduleWithFixedDelay(work, millis, millis, TimeUnit.MILLISECONDS);
    }

    /** Whatever fails is found again in the next round. */
    private void match() {
        woken.set(false);
        try {
            matched.putOnLog();
            again.send();
        } catch (RuntimeException e) {
            LOG.warn("Matched touches could not be put on the log now", e);
        }
    }

    private void tidy() {
        try {
            givenUp.settle();
        } catch (RuntimeException e) {
            LOG.warn("Touches that waited too long could not be given up now", e);
        }
    }
}
