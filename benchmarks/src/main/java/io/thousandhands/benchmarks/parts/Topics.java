package io.thousandhands.benchmarks.parts;

import io.thousandhands.contracts.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The broker's topics. */
public final class Topics implements AutoCloseable {
    private static final short ONE_REPLICA = 1;
    private static final Duration TO_BE_LED = Duration.ofSeconds(30);

    private final Admin admin;
    private final Offsets offsets;

    Topics(String bootstrapServers) {
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
        offsets = new Offsets(admin);
    }

    /**
     * Creates one as it is declared, under another name, and returns once every partition is led: a producer that writes
     * earlier loses its first batch to that, and its sequence with it.
     */
    public void create(String name, Topic as) throws InterruptedException {
        NewTopic topic = new NewTopic(name, as.partitions(), ONE_REPLICA).configs(as.configuration());
        Offsets.answer(admin.createTopics(List.of(topic)).all());
        Waiting.until(name + " is led", TO_BE_LED, () -> isLed(name));
        offsets.ends(name, as);
    }

    /** The broker takes a moment to hear of its own topics. */
    private boolean isLed(String name) throws InterruptedException {
        try {
            return admin.describeTopics(List.of(name)).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .allMatch(partition -> partition.leader() != null);
        } catch (ExecutionException refused) {
            if (refused.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            throw new IllegalStateException("The broker refuses", refused.getCause());
        }
    }

    /** Deletes those whose names begin so. One that the broker still names, and has not any more, is deleted. */
    public void deleteAll(String prefix) throws InterruptedException {
        List<String> names = Offsets.answer(admin.listTopics().names()).stream()
                .filter(name -> name.startsWith(prefix))
                .toList();
        for (KafkaFuture<Void> deletion :
                admin.deleteTopics(names).topicNameValues().values()) {
            deleted(deletion);
        }
    }

    private static void deleted(KafkaFuture<Void> deletion) throws InterruptedException {
        try {
            deletion.get();
        } catch (ExecutionException refused) {
            if (!(refused.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw new IllegalStateException("The broker refuses", refused.getCause());
            }
        }
    }

    /** Frees what the topic held up to now; offsets go on. */
    public void empty(String name, Topic as) throws InterruptedException {
        Map<TopicPartition, RecordsToDelete> upToNow = new HashMap<>();
        offsets.ends(name, as).forEach((partition, end) -> upToNow.put(partition, RecordsToDelete.beforeOffset(end)));
        Offsets.answer(admin.deleteRecords(upToNow).all());
    }

    /** What it takes on the broker's disk, in bytes. */
    public long size(String name) throws InterruptedException {
        return Offsets.answer(admin.describeLogDirs(brokers()).allDescriptions()).values().stream()
                .flatMap(folders -> folders.values().stream())
                .flatMap(folder -> folder.replicaInfos().entrySet().stream())
                .filter(replica -> replica.getKey().topic().equals(name))
                .mapToLong(replica -> replica.getValue().size())
                .sum();
    }

    private List<Integer> brokers() throws InterruptedException {
        return Offsets.answer(admin.describeCluster().nodes()).stream()
                .map(Node::id)
                .toList();
    }

    public Offsets offsets() {
        return offsets;
    }

    @Override
    public void close() {
        admin.close();
    }
}
