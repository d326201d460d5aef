package io.thousandhands.cadence.watch;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.thousandhands.contracts.Topic;
import io.thousandhands.platform.consume.WatermarkAdvanced;
import io.thousandhands.platform.consume.Watermarks;
import io.thousandhands.platform.rounds.Rounds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/** Looks whenever the log is known a little further. */
@ApplicationScoped
class WatchThread {
    /** Topic {@code cadence}: a restored database first learns what was told since. */
    private static final Set<Topic> WHAT_COULD_CONTRADICT = Set.of(Topic.TOUCHES, Topic.CUSTOMERS, Topic.CADENCE);

    private final Watch watch;
    private final Watermarks watermarks;
    private final Rounds rounds;

    WatchThread(Watch watch, Watermarks watermarks, WatchConfig config) {
        this.watch = watch;
        this.watermarks = watermarks;
        this.rounds = new Rounds("watch", config.atMost(), this::round);
    }

    void start(@Observes StartupEvent event) {
        rounds.start();
    }

    void advanced(@Observes WatermarkAdvanced event) {
        rounds.wake();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        rounds.stop();
    }

    private void round() {
        watermarks.least(WHAT_COULD_CONTRADICT).ifPresent(watch::tellAllBy);
    }
}
