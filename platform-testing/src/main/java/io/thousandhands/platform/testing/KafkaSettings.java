package io.thousandhands.platform.testing;

import java.nio.file.Path;
import java.util.Properties;

/** The settings of a broker of its own: small, quick to start, otherwise as Kafka ships. */
record KafkaSettings(Path dataFolder, int port, int controllerPort) {
    static final int NODE_ID = 1;
    static final String CONTROLLER = "CONTROLLER";

    String bootstrapServers() {
        return "localhost:" + port;
    }

    Properties asProperties() {
        var properties = new Properties();
        nameTheNode(properties);
        listen(properties);
        keepOneReplica(properties);
        staySmall(properties);
        startQuickly(properties);
        return properties;
    }

    private void nameTheNode(Properties properties) {
        properties.put("node.id", "" + NODE_ID);
        properties.put("process.roles", "broker,controller");
        properties.put("log.dirs", dataFolder.toString());
        properties.put("auto.create.topics.enable", "false");
    }

    private void listen(Properties properties) {
        properties.put("listeners", "CLIENT://localhost:" + port + "," + CONTROLLER + "://localhost:" + controllerPort);
        properties.put("advertised.listeners", "CLIENT://localhost:" + port);
        properties.put("listener.security.protocol.map", "CLIENT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        properties.put("inter.broker.listener.name", "CLIENT");
        properties.put("controller.listener.names", CONTROLLER);
        properties.put("controller.quorum.voters", NODE_ID + "@localhost:" + controllerPort);
    }

    private static void keepOneReplica(Properties properties) {
        properties.put("offsets.topic.replication.factor", "1");
        properties.put("transaction.state.log.replication.factor", "1");
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("share.coordinator.state.topic.replication.factor", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
    }

    /** The cleaner alone would take 128 MB of heap. */
    private static void staySmall(Properties properties) {
        properties.put("log.cleaner.dedupe.buffer.size", "" + 8 * 1024 * 1024);
        properties.put("num.network.threads", "2");
        properties.put("num.io.threads", "4");
    }

    /** A rebalance need not wait for others; the default of 50 internal partitions takes seconds. */
    private static void startQuickly(Properties properties) {
        properties.put("offsets.topic.num.partitions", "4");
        properties.put("transaction.state.log.num.partitions", "4");
        properties.put("group.initial.rebalance.delay.ms", "0");
    }
}
