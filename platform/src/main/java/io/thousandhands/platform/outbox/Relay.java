package io.thousandhands.platform.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.thousandhands.platform.topics.TopicNames;
import io.thousandhands.platform.topics.TopicsConfig;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Relays the outbox on a thread of its own, for as long as the service runs; what fails is tried again. */
@ApplicationScoped
public class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);

    private final Pool pool;
    private final TopicNames names;
    private final OutboxConfig config;
    private final Map<String, Object> kafka;
    private final String transactionalId;
    private final Thread thread = new Thread(this::run, "relay");
    private volatile boolean stopping;
    private volatile boolean leads;

    Relay(
            Pool pool,
            TopicNames names,
            TopicsConfig topics,
            OutboxConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String service,
            MeterRegistry metrics) {
        this.pool = pool;
        this.names = names;
        this.config = config;
        this.kafka = kafka;
        this.transactionalId = topics.prefix().orElse("") + service + "-relay";
        if (config.relay()) {
            Gauge.builder("thousandhands.relay.active", () -> leads ? 1 : 0)
                    .description("whether this replica tells what the service owes")
                    .register(metrics);
        }
    }

    /** Whether this replica is the one that relays; of use to whoever wants something done by one replica, more or less. */
    public boolean leads() {
        return leads;
    }

    void start(@Observes StartupEvent event) {
        if (config.relay()) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        thread.interrupt();
        thread.join(5_000);
    }

    private void run() {
        while (!stopping) {
            try {
                leadOrStandBy();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!stopping) {
                    LOG.warnf(e, "The relay starts again: transactionalId=%s", transactionalId);
                    pause();
                }
            }
        }
    }

    private void leadOrStandBy() throws InterruptedException {
        Optional<Leadership> won = Leadership.tryAcquire(pool);
        if (won.isEmpty()) {
            Thread.sleep(config.standBy().toMillis());
            return;
        }
        try (Leadership leadership = won.get();
                RelayProducer producer = new RelayProducer(kafka, names, transactionalId)) {
            LOG.infof("This replica relays: transactionalId=%s", transactionalId);
            leads = true;
            while (!stopping) {
                relay(leadership, producer);
            }
        } finally {
            leads = false;
        }
    }

    /** One round. Sent and not deleted is sent again; deleted and not sent cannot be. */
    private void relay(Leadership leadership, RelayProducer producer) throws InterruptedException {
        List<Row> rows = leadership.oldest(config.batch());
        if (rows.isEmpty()) {
            leadership.awaitTold(config.poll().toMillis());
            return;
        }
        producer.send(rows);
        leadership.delete(rows);
    }

    private void pause() {
        try {
            Thread.sleep(config.standBy().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
