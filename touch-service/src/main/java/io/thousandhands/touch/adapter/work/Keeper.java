package io.thousandhands.touch.adapter.work;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.thousandhands.touch.adapter.AdaptersConfig;
import io.thousandhands.touch.adapter.store.Adapter;
import io.thousandhands.touch.adapter.store.Adapters;
import io.thousandhands.touch.adapter.store.Deliveries;
import io.thousandhands.touch.adapter.store.Delivery;
import io.thousandhands.touch.adapter.store.Forgetting;
import io.thousandhands.touch.adapter.store.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Works again what was stored and not finished: not every sender repeats a delivery that heard 503. And forgets what is
 * too old. Whatever fails is found again in the next round.
 */
@ApplicationScoped
public class Keeper {
    private static final Logger LOG = Logger.getLogger(Keeper.class);
    private static final int AT_MOST = 100;

    private final Adapters adapters;
    private final Deliveries deliveries;
    private final Worker worker;
    private final Forgetting forgetting;
    private final Secrets secrets;
    private final AdaptersConfig config;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread created = new Thread(task, "adapter-keeper");
        created.setDaemon(true);
        return created;
    });

    Keeper(
            Adapters adapters,
            Deliveries deliveries,
            Worker worker,
            Forgetting forgetting,
            Secrets secrets,
            AdaptersConfig config,
            Clock clock) {
        this.adapters = adapters;
        this.deliveries = deliveries;
        this.worker = worker;
        this.forgetting = forgetting;
        this.secrets = secrets;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        long millis = config.tidyEvery().toMillis();
        thread.scheduleWithFixedDelay(() -> attempt(this::finish), millis, millis, TimeUnit.MILLISECONDS);
        thread.scheduleWithFixedDelay(() -> attempt(this::tidy), millis, millis, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    /** One round over what was not finished. */
    public void finish() {
        Instant now = clock.instant();
        List<Delivery> unfinished = deliveries.takeUnfinished(now.minus(config.tidyEvery()), now, AT_MOST);
        for (Delivery delivery : unfinished) {
            Optional<Adapter> adapter = adapters.find(delivery.adapterId());
            adapter.ifPresent(known -> worker.work(known, delivery));
        }
        if (!unfinished.isEmpty()) {
            LOG.infof("Deliveries that were left unfinished are worked: deliveries=%d", unfinished.size());
        }
    }

    /** One round over what is too old, erased, or sealed with a former key. */
    public void tidy() {
        secrets.reseal();
        forgetting.round();
    }

    private static void attempt(Runnable round) {
        try {
            round.run();
        } catch (RuntimeException e) {
            LOG.warn("Adapters' deliveries could not be looked after now", e);
        }
    }
}
