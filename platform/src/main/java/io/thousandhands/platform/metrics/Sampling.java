package io.thousandhands.platform.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.thousandhands.platform.rounds.Rounds;
import io.thousandhands.platform.sql.Await;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Asks the database for all samples, on a thread of its own. Says too for how long it got no answer. */
@ApplicationScoped
class Sampling {
    private static final Logger LOG = Logger.getLogger(Sampling.class);
    private static final double NANOS = 1e9;

    private final Pool pool;
    private final Clock clock;
    private final MetricsConfig config;
    private final Map<Sample, SampledGauges> samples = new LinkedHashMap<>();
    private final Rounds rounds;
    private volatile boolean stopping;
    private volatile long answeredAt = System.nanoTime();

    Sampling(Pool pool, Clock clock, MetricsConfig config, MeterRegistry metrics, @All List<Sample> samples) {
        this.pool = pool;
        this.clock = clock;
        this.config = config;
        this.rounds = new Rounds("metrics", config.sampleEvery(), this::round);
        samples.forEach(sample -> this.samples.put(sample, new SampledGauges(sample, metrics)));
        Gauge.builder("thousandhands.database.silent", () -> (System.nanoTime() - answeredAt) / NANOS)
                .baseUnit("seconds")
                .description("since the database last answered")
                .register(metrics);
    }

    void start(@Observes StartupEvent event) {
        rounds.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        rounds.stop();
    }

    private void round() {
        samples.forEach((sample, gauges) -> {
            if (!sample.here().getAsBoolean()) {
                gauges.hide();
            } else if (!sample.rarely() || gauges.areOlderThan(config.countEvery())) {
                ask(sample, gauges);
            }
        });
    }

    private void ask(Sample sample, SampledGauges gauges) {
        Tuple time = sample.sql().contains("$1") ? Tuple.of(clock.instant().atOffset(ZoneOffset.UTC)) : Tuple.tuple();
        try {
            gauges.show(Await.result(pool.preparedQuery(sample.sql()).execute(time)));
            answeredAt = System.nanoTime();
        } catch (RuntimeException e) {
            gauges.hide();
            if (!stopping) {
                LOG.warnf("Figures could not be asked: cause=%s", e);
            }
        }
    }
}
