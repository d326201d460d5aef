package io.thousandhands.platform.testing;

import org.testcontainers.kafka.KafkaContainer;

/** The official image of the broker, in the version that the embedded one has. */
final class KafkaInContainer implements AutoCloseable {
    private final KafkaContainer container;

    private KafkaInContainer(KafkaContainer container) {
        this.container = container;
    }

    static KafkaInContainer start() {
        var container = new KafkaContainer("apache/kafka:4.1.1")
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        container.start();
        return new KafkaInContainer(container);
    }

    KafkaAddress address() {
        return new KafkaAddress(container.getBootstrapServers());
    }

    @Override
    public void close() {
        container.stop();
    }
}
