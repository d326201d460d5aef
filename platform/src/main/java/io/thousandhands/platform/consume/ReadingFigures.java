package io.thousandhands.platform.consume;

import io.thousandhands.platform.metrics.Figure;
import io.thousandhands.platform.metrics.Sample;
import io.thousandhands.platform.topics.TopicsConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/**
 * How far the log is known to be folded, by all replicas together: also partitions count that nobody holds. And what was put
 * aside on the way and waits for a hand.
 */
class ReadingFigures {
    /** A partition that was never known to its end has been behind since its first row. */
    private static final String AGES = """
            SELECT substr(topic, %d), extract(epoch FROM $1::timestamptz - min(coalesce(watermark, created_at)))
            FROM position GROUP BY topic
            """;

    /** Of each topic that is read, also of one of which nothing waits. */
    private static final String WAITING = """
            SELECT topic, count(put_aside_at), extract(epoch FROM $1::timestamptz - min(put_aside_at))
            FROM (SELECT DISTINCT substr(topic, %d) AS topic FROM position) AS read
            LEFT JOIN (SELECT topic, put_aside_at FROM dead_letter WHERE state = 'waiting') AS waiting USING (topic)
            GROUP BY topic
            """;

    @Produces
    @Singleton
    Sample oldestUnread(TopicsConfig topics, Config config) {
        boolean reads = reads(config);
        return Sample.of(
                        AGES.formatted(nameIn(topics)),
                        Figure.seconds(
                                "thousandhands.consume.oldest.unread.age", "all that is older than this is folded"))
                .by("topic")
                .where(() -> reads);
    }

    @Produces
    @Singleton
    Sample waitingDeadLetters(TopicsConfig topics, Config config) {
        boolean reads = reads(config);
        return Sample.of(
                        WAITING.formatted(nameIn(topics)),
                        Figure.number("thousandhands.dead.letters.waiting", "neither folded again nor given up"),
                        Figure.seconds(
                                "thousandhands.dead.letters.oldest.waiting.age",
                                "since the first of them was put aside"))
                .by("topic")
                .where(() -> reads);
    }

    /** Where the name of a topic begins, behind the prefix. */
    private static int nameIn(TopicsConfig topics) {
        return topics.prefix().orElse("").length() + 1;
    }

    /** A service that reads nothing has no positions. */
    private static boolean reads(Config config) {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .anyMatch(name -> name.startsWith("mp.messaging.incoming."));
    }
}
