package io.thousandhands.platform.topics;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.thousandhands.contracts.Topic;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/** Creates the declared topics that the broker lacks; what stands is left as it is. */
@ApplicationScoped
class TopicCreation {
    private static final Logger LOG = Logger.getLogger(TopicCreation.class);
    /** Before the messaging connectors, which start at 1000. */
    private static final int BEFORE_CONSUMERS = 100;

    private final TopicsConfig config;
    private final TopicNames names;
    private final Map<String, Object> kafka;

    TopicCreation(
            TopicsConfig config, TopicNames names, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.config = config;
        this.names = names;
        this.kafka = kafka;
    }

    void atStart(@Observes @Priority(BEFORE_CONSUMERS) StartupEvent event) throws InterruptedException {
        if (!config.create()) {
            return;
        }
        try (Admin admin = Admin.create(kafka)) {
            for (KafkaFuture<Void> creation :
                    admin.createTopics(declared()).values().values()) {
                await(creation);
            }
        }
    }

    private List<NewTopic> declared() {
        List<NewTopic> topics = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            topics.add(new NewTopic(names.of(topic), topic.partitions(), config.replicationFactor())
                    .configs(topic.configuration()));
            topics.add(new NewTopic(names.deadLettersOf(topic), 1, config.replicationFactor())
                    .configs(Topic.deadLettersConfiguration()));
        }
        return topics;
    }

    private static void await(KafkaFuture<Void> creation) throws InterruptedException {
        try {
            creation.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("Topics could not be created", e.getCause());
            }
            LOG.debug("A declared topic stands already");
        }
    }
}
