package io.thousandhands.platform.rest;

import io.smallrye.mutiny.Uni;
import io.thousandhands.contracts.Topic;
import io.thousandhands.platform.topics.TopicNames;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/** Watches the positions of this service, whichever of its replicas folds. No thread waits. */
@ApplicationScoped
public class FoldedUpTo {
    private static final Duration PAUSE = Duration.ofMillis(20);

    /** A partition without a position has not been folded yet. */
    private static final String ALL_FOLDED = """
            SELECT NOT EXISTS (
                SELECT FROM unnest($1::text[], $2::int[], $3::bigint[]) AS wanted(topic, partition, record)
                WHERE NOT EXISTS (
                    SELECT FROM position p
                    WHERE p.topic = wanted.topic AND p.partition = wanted.partition AND p.next_offset > wanted.record))
            """;

    private final Pool pool;
    private final RestConfig config;
    /** Declared name to name on the broker, of the topics that this service consumes. */
    private final Map<String, String> consumed;

    FoldedUpTo(Pool pool, RestConfig config, TopicNames names, Config settings) {
        this.pool = pool;
        this.config = config;
        this.consumed = Arrays.stream(Topic.values())
                .filter(topic -> isConsumed(topic, settings))
                .collect(Collectors.toUnmodifiableMap(Topic::topicName, names::of));
    }

    /** Done when all is folded, or when it took too long; topics that the service does not consume count as folded. */
    public Uni<Void> reached(List<ReadAfter> wanted) {
        List<ReadAfter> ours = wanted.stream()
                .filter(record -> consumed.containsKey(record.topic()))
                .toList();
        if (ours.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return untilFolded(columns(ours))
                .ifNoItem()
                .after(config.readAfterAtMost())
                .recoverWithUni(Uni.createFrom().voidItem());
    }

    private Uni<Void> untilFolded(Tuple columns) {
        return pool.preparedQuery(ALL_FOLDED)
                .execute(columns)
                .chain(rows -> rows.iterator().next().getBoolean(0)
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom()
                                .voidItem()
                                .onItem()
                                .delayIt()
                                .by(PAUSE)
                                .chain(() -> untilFolded(columns)));
    }

    private Tuple columns(List<ReadAfter> records) {
        return Tuple.of(
                records.stream().map(record -> consumed.get(record.topic())).toArray(String[]::new),
                records.stream().map(ReadAfter::partition).toArray(Integer[]::new),
                records.stream().map(ReadAfter::offset).toArray(Long[]::new));
    }

    /** A channel is called as its topic is. */
    private static boolean isConsumed(Topic topic, Config settings) {
        return settings.getOptionalValue("mp.messaging.incoming." + topic.topicName() + ".connector", String.class)
                .isPresent();
    }
}
