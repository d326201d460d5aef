package io.thousandhands.platform.consume;

import io.thousandhands.platform.metrics.Figure;
import io.thousandhands.platform.metrics.Sample;
import io.thousandhands.platform.topics.TopicsConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/** How far the log is known to be folded, by all replicas together: also partitions count that nobody holds. */
class ReadingFigures {
    /** A partition that was never known to its end has been behind since its first row. */
    private static final String AGES = """
            SELECT substr(topic, %d), extract(epoch FROM $1::timestamptz - min(coalesce(watermark, created_at)))
            FROM position GROUP BY topic
            """;

    @Produces
    @Singleton
    Sample oldestUnread(TopicsConfig topics, Config config) {
        boolean reads = reads(config);
        int name = topics.prefix().orElse("").length() + 1;
        return Sample.of(
                        AGES.formatted(name),
                        Figure.seconds(
                                "thousandhands.consume.oldest.unread.age", "all that is older than this is folded"))
                .by("topic")
                .where(() -> reads);
    }

    /** A service that reads nothing has no positions. */
    private static boolean reads(Config config) {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .anyMatch(name -> name.startsWith("mp.messaging.incoming."));
    }
}
