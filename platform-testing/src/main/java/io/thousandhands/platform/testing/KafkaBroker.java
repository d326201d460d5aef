package io.thousandhands.platform.testing;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A real Kafka broker in this JVM: KRaft, broker and controller in one, on the loopback interface.
 *
 * <p>It keeps its data in a folder and finds it again, after a kill too. Its internal topics have one
 * replica; topics are not created by themselves.
 */
public final class KafkaBroker implements AutoCloseable {
    private final KafkaRaftServer server;
    private final KafkaAddress address;

    private KafkaBroker(KafkaRaftServer server, KafkaAddress address) {
        this.server = server;
        this.address = address;
    }

    /**
     * Starts a broker and returns once it takes requests.
     *
     * @param dataFolder created and formatted if need be
     * @param port where clients connect; 0 takes any free one
     * @throws IllegalStateException if the folder cannot be formatted
     */
    public static KafkaBroker start(Path dataFolder, int port) {
        var settings = new KafkaSettings(dataFolder, FreePort.orAny(port), FreePort.any());
        formatOnce(dataFolder);
        var server = new KafkaRaftServer(KafkaConfig.fromProps(settings.asProperties()), Time.SYSTEM);
        startUp(server);
        return new KafkaBroker(server, new KafkaAddress(settings.bootstrapServers()));
    }

    /** What started of a broker that does not start would keep the process alive, and be taken for a broker. */
    private static void startUp(KafkaRaftServer server) {
        try {
            server.startup();
        } catch (RuntimeException broken) {
            server.shutdown();
            throw broken;
        }
    }

    /** {@code host:port}, as in {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return address.bootstrapServers();
    }

    public KafkaAddress address() {
        return address;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void formatOnce(Path dataFolder) {
        if (Files.exists(dataFolder.resolve("meta.properties"))) {
            return;
        }
        try {
            Files.createDirectories(dataFolder);
            format(dataFolder);
        } catch (Exception broken) {
            throw new IllegalStateException("The broker's folder cannot be formatted: " + dataFolder, broken);
        }
    }

    private static void format(Path dataFolder) throws Exception {
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, "UTF-8"))
                .setNodeId(KafkaSettings.NODE_ID)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName(KafkaSettings.CONTROLLER)
                .addDirectory(dataFolder.toString())
                .setMetadataLogDirectory(dataFolder.toString())
                .run();
    }
}
