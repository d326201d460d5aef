package io.thousandhands.platform.consume;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.thousandhands.contracts.Topic;
import io.thousandhands.platform.sql.Await;
import io.thousandhands.platform.topics.TopicNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Sets running channels back to where the database stands, as after a rebuild. */
@ApplicationScoped
class ReadAgain {
    private static final Logger LOG = Logger.getLogger(ReadAgain.class);

    /** As the connector has it. */
    private static final String NUMBERED = "$";

    private final KafkaClientService clients;
    private final TopicNames names;
    private final SeekToPositions positions;

    ReadAgain(KafkaClientService clients, TopicNames names, @Any SeekToPositions positions) {
        this.clients = clients;
        this.names = names;
        this.positions = positions;
    }

    /**
     * Waits for the polling threads, all at once: never call it on one of them.
     *
     * @throws RuntimeException if the database does not answer; call it again
     */
    void from(Collection<TopicPartition> partitions) {
        LOG.infof("Positions were set back, reading begins again: partitions=%s", partitions);
        List<Uni<Void>> seeks = partitions.stream()
                .map(TopicPartition::topic)
                .distinct()
                .map(names::named)
                .flatMap(Optional::stream)
                .flatMap(topic -> channelsOf(topic).stream())
                .map(channel -> seek(channel, partitions))
                .toList();
        if (!seeks.isEmpty()) {
            Await.result(Uni.join().all(seeks).andCollectFailures());
        }
    }

    private Uni<Void> seek(KafkaConsumer<Object, Object> channel, Collection<TopicPartition> partitions) {
        return channel.runOnPollingThread((Consumer<Object, Object> consumer) -> {
            positions.again(consumer, partitions);
        });
    }

    /** A channel is called as its topic is; one that is read by several at a time has a number behind it. */
    private List<KafkaConsumer<Object, Object>> channelsOf(Topic topic) {
        String name = topic.topicName();
        return clients.getConsumerChannels().stream()
                .filter(channel -> channel.equals(name) || channel.startsWith(name + NUMBERED))
                .flatMap(channel -> clients.<Object, Object>getConsumers(channel).stream())
                .toList();
    }
}
