package io.thousandhands.platform.consume;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/** How many partitions topics have. Asked again now and then: operators add some. */
final class PartitionCounts {
    private static final long NANOS_KEPT = Duration.ofSeconds(10).toNanos();

    private record Answer(String topics, long count, long at) {}

    private final Admin admin;
    private volatile @Nullable Answer last;

    PartitionCounts(Admin admin) {
        this.admin = admin;
    }

    /** The sum over the topics; empty: the broker does not say. */
    Optional<Long> of(String... topics) {
        String asked = String.join(" ", topics);
        Answer known = last;
        if (known != null && known.topics.equals(asked) && System.nanoTime() - known.at < NANOS_KEPT) {
            return Optional.of(known.count);
        }
        return ask(topics).map(count -> {
            last = new Answer(asked, count, System.nanoTime());
            return count;
        });
    }

    private Optional<Long> ask(String... topics) {
        try {
            return Optional.of(
                    admin
                            .describeTopics(Arrays.asList(topics))
                            .allTopicNames()
                            .get(5, TimeUnit.SECONDS)
                            .values()
                            .stream()
                            .mapToLong(topic -> topic.partitions().size())
                            .sum());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        }
    }
}
