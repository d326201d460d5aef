package io.thousandhands.platform.testing;

import org.testcontainers.postgresql.PostgreSQLContainer;

/** The official image of PostgreSQL, in the major version that the embedded one has. */
final class PostgresInContainer implements AutoCloseable {
    private final PostgreSQLContainer container;

    private PostgresInContainer(PostgreSQLContainer container) {
        this.container = container;
    }

    static PostgresInContainer start() {
        var container = new PostgreSQLContainer("postgres:18")
                .withDatabaseName("postgres")
                .withUsername("postgres")
                .withPassword("postgres");
        container.setCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200");
        container.start();
        return new PostgresInContainer(container);
    }

    PostgresAddress address() {
        return new PostgresAddress(
                container.getHost(),
                container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                container.getUsername(),
                container.getPassword());
    }

    @Override
    public void close() {
        container.stop();
    }
}
