package io.thousandhands.benchmarks.parts;

import io.thousandhands.benchmarks.harness.Progress;
import io.thousandhands.platform.testing.FreePort;
import io.thousandhands.platform.testing.Issuer;
import io.thousandhands.platform.testing.PostgresServer;
import io.thousandhands.platform.testing.Tokens;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One broker, one PostgreSQL server and one issuer for all contenders. */
public final class Workbench implements AutoCloseable {
    private final Path project;
    private final Path folder;
    private final PostgresServer postgres;
    private final Issuer issuer;
    private final BrokerProcess broker;
    private final Topics topics;
    private final AtExit atExit;

    private Workbench(Path project, Path folder, BrokerProcess broker) {
        this.project = project;
        this.folder = folder;
        this.broker = broker;
        postgres = PostgresServer.start(folder.resolve("postgres"), 0);
        issuer = Issuer.start(0, List.of());
        topics = new Topics(broker.bootstrapServers());
        atExit = new AtExit(this::end);
    }

    /**
     * Starts everything on folders of this build, which are emptied before and after; the logs stay.
     *
     * @param project the root of the checkout, with the services built
     */
    public static Workbench open(Path project, Progress progress) throws InterruptedException {
        Path folder = project.resolve("benchmarks/target/workbench");
        Path logs = folder.resolve("logs");
        Folders.delete(logs);
        Folders.delete(folder.resolve("scratch"));
        Workbench workbench = new Workbench(project, folder, BrokerProcess.start(folder.resolve("kafka"), logs));
        progress.say("broker, PostgreSQL and issuer stand; logs in " + logs);
        return workbench;
    }

    /**
     * Starts a service on the database and the topics that are named so; returns at once.
     *
     * @param database must exist
     * @param more settings besides addresses
     */
    public ServiceProcess start(String service, String database, String topicPrefix, Map<String, String> more) {
        Path jar = project.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException("Not built: " + jar);
        }
        int port = FreePort.any();
        int managementPort = FreePort.any();
        Map<String, String> properties = new HashMap<>(addresses(database, port, managementPort));
        properties.put("thousandhands.topics.prefix", topicPrefix);
        properties.putAll(more);
        return new ServiceProcess(ChildProcess.start(service, Java.jar(jar, properties), logs()), port, managementPort);
    }

    private Map<String, String> addresses(String database, int port, int managementPort) {
        return Map.ofEntries(
                Map.entry("quarkus.http.host", "localhost"),
                Map.entry("quarkus.http.port", "" + port),
                Map.entry("quarkus.management.host", "localhost"),
                Map.entry("quarkus.management.port", "" + managementPort),
                Map.entry("kafka.bootstrap.servers", bootstrapServers()),
                Map.entry("quarkus.datasource.jdbc.url", postgres.jdbcUrl(database)),
                Map.entry("quarkus.datasource.reactive.url", postgres.reactiveUrl(database)),
                Map.entry("quarkus.datasource.username", postgres.user()),
                Map.entry("quarkus.datasource.password", postgres.password()),
                Map.entry("quarkus.oidc.auth-server-url", issuer.issuer()),
                Map.entry("thousandhands.topics.create", "true"),
                Map.entry("thousandhands.topics.replication-factor", "1"));
    }

    /** What the broker has used so far. */
    public Cpu brokerCpu() {
        return broker.cpu();
    }

    /** What PostgreSQL has used so far: of its connections, those that are open. */
    public Cpu databaseCpu() {
        return Cpu.ofFamily(postgres.pid());
    }

    public Topics topics() {
        return topics;
    }

    public Databases databases() {
        return new Databases(postgres.address());
    }

    /** @param now when everything that is fed is told */
    public Feed feed(Instant now) {
        return new Feed(bootstrapServers(), now);
    }

    public Tokens tokens() {
        return issuer.tokenFor();
    }

    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** For whoever needs a place on disk; emptied before and after. */
    public Path scratch() {
        return folder.resolve("scratch");
    }

    public Path logs() {
        return folder.resolve("logs");
    }

    @Override
    public void close() {
        atExit.close();
        end();
    }

    private void end() {
        topics.close();
        issuer.close();
        broker.close();
        postgres.close();
        Folders.delete(folder.resolve("postgres"));
        Folders.delete(scratch());
    }
}
