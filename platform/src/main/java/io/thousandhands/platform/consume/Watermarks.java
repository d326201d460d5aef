package io.thousandhands.platform.consume;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.thousandhands.contracts.Topic;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.platform.topics.TopicNames;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Up to which time of the service's clock each consumed partition is known (law 7): each replica asks the ends of the
 * partitions it holds, and writes the time of asking beside the position once they are folded. The rows of all replicas
 * together give the least.
 */
@ApplicationScoped
public class Watermarks {
    private static final Logger LOG = Logger.getLogger(Watermarks.class);
    private static final long SECONDS_TO_ANSWER = 5;
    private static final String LEAST =
            "SELECT count(*), count(watermark), min(watermark) FROM position WHERE topic = ANY($1)";

    private final Positions positions;
    private final ReadAgain readAgain;
    private final TopicNames names;
    private final Pool pool;
    private final Clock clock;
    private final Event<WatermarkAdvanced> advanced;
    private final ConsumeConfig config;
    private final Set<String> ours;
    private final Lag lag;
    private final Ends ends = new Ends();
    private final PartitionCounts counts;
    private final Admin admin;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread created = new Thread(task, "watermarks");
        created.setDaemon(true);
        return created;
    });

    Watermarks(
            Positions positions,
            ReadAgain readAgain,
            TopicNames names,
            Pool pool,
            Clock clock,
            Event<WatermarkAdvanced> advanced,
            ConsumeConfig config,
            Lag lag,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.positions = positions;
        this.readAgain = readAgain;
        this.names = names;
        this.pool = pool;
        this.clock = clock;
        this.advanced = advanced;
        this.config = config;
        this.lag = lag;
        this.ours = Arrays.stream(Topic.values()).map(names::of).collect(Collectors.toUnmodifiableSet());
        this.admin = Admin.create(new HashMap<>(kafka));
        this.counts = new PartitionCounts(admin);
    }

    /**
     * Everything on these topics up to this time has been folded. Empty while a partition of theirs is not known yet, so
     * that nothing is announced from half a log. Waits for the database: call it on a worker thread.
     */
    public Optional<Instant> least(Set<Topic> topics) {
        String[] of = topics.stream().map(names::of).toArray(String[]::new);
        Row row = Await.result(pool.preparedQuery(LEAST).execute(Tuple.of(of)))
                .iterator()
                .next();
        boolean complete = counts.of(of).stream().anyMatch(expected -> expected <= row.getLong(1))
                && row.getLong(0).equals(row.getLong(1));
        return complete ? Optional.of(row.getOffsetDateTime(2).toInstant()) : Optional.empty();
    }

    /** Of how many partitions of these topics it is known up to which time they are folded; fewer after a rebuild. */
    public long known(Set<Topic> topics) {
        String[] of = topics.stream().map(names::of).toArray(String[]::new);
        return Await.result(pool.preparedQuery(LEAST).execute(Tuple.of(of)))
                .iterator()
                .next()
                .getLong(1);
    }

    void start(@Observes StartupEvent event) {
        long every = config.watermarkEvery().toMillis();
        thread.scheduleWithFixedDelay(this::round, every, every, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
        admin.close(java.time.Duration.ofSeconds(1));
    }

    private void round() {
        try {
            if (ask()) {
                record();
            }
            advanced.fire(new WatermarkAdvanced());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            LOG.debugf(e, "The ends of the partitions are not known now");
        }
    }

    /** @return whether this replica holds any partition */
    private boolean ask() throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, Long> held = new HashMap<>();
        Progress.foldedThrough(ours).forEach((partition, folded) -> held.put(partition, folded.next()));
        if (held.isEmpty()) {
            lag.measured(Map.of(), Map.of());
            return false;
        }
        Instant before = clock.instant();
        var asked = held.keySet().stream()
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        var answer = admin.listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all()
                .get(SECONDS_TO_ANSWER, TimeUnit.SECONDS);
        Map<TopicPartition, Long> latest = new HashMap<>();
        answer.forEach((partition, info) -> latest.put(partition, info.offset()));
        ends.asked(before, latest);
        lag.measured(held, latest);
        return true;
    }

    /** Where nothing comes in, this is how a replica notices that positions were truncated. */
    private void record() {
        Map<TopicPartition, Stretch> foldedThrough = Progress.foldedThrough(ours);
        Set<TopicPartition> displaced = positions.advance(foldedThrough, ends.reached(foldedThrough));
        if (!displaced.isEmpty()) {
            readAgain.from(displaced);
        }
    }
}
