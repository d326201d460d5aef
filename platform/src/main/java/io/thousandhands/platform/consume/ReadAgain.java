package io.thousandhands.platform.consume;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.thousandhands.contracts.Topic;
import io.thousandhands.platform.sql.Await;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Sets a running channel back to where the database stands, as after a rebuild. */
@ApplicationScoped
class ReadAgain {
    private static final Logger LOG = Logger.getLogger(ReadAgain.class);

    private final KafkaClientService clients;
    private final SeekToPositions positions;

    ReadAgain(KafkaClientService clients, @Any SeekToPositions positions) {
        this.clients = clients;
        this.positions = positions;
    }

    /**
     * Waits for the polling thread: never call it there. A channel is called as its topic is.
     *
     * @throws RuntimeException if the database does not answer; call it again
     */
    void from(Topic topic, Collection<TopicPartition> partitions) {
        LOG.infof("Positions were set back, reading begins again: partitions=%s", partitions);
        for (KafkaConsumer<Object, Object> client : clients.getConsumers(topic.topicName())) {
            Await.result(client.runOnPollingThread((Consumer<Object, Object> consumer) -> {
                positions.again(consumer, partitions);
            }));
        }
    }
}
