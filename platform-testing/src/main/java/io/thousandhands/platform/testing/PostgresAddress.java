package io.thousandhands.platform.testing;

import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a PostgreSQL server answers, and who may do everything there.
 *
 * @param host a name or address
 * @param port of the server
 * @param user its superuser
 * @param password the superuser's
 */
public record PostgresAddress(String host, int port, String user, String password) {
    private static final String ALREADY_THERE = "42P04";
    private static final String CREATED_BY_ANOTHER_JUST_NOW = "23505";

    /** For {@code quarkus.datasource.jdbc.url}. */
    public String jdbcUrl(String database) {
        return "jdbc:" + reactiveUrl(database);
    }

    /** For {@code quarkus.datasource.reactive.url}. */
    public String reactiveUrl(String database) {
        return "postgresql://" + host + ":" + port + "/" + database;
    }

    /**
     * Creates an empty database; one that is there already stays as it is.
     *
     * @throws IllegalStateException if the server does not do it
     */
    public void createDatabase(String name) {
        try {
            execute("CREATE DATABASE \"" + name + "\"");
        } catch (SQLException refused) {
            if (!isThere(refused)) {
                throw new IllegalStateException("The database cannot be created: " + name, refused);
            }
        }
    }

    private static boolean isThere(SQLException refused) {
        return ALREADY_THERE.equals(refused.getSQLState()) || CREATED_BY_ANOTHER_JUST_NOW.equals(refused.getSQLState());
    }

    private void execute(String statement) throws SQLException {
        // Not by DriverManager, which does not see the driver from every class loader.
        var source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl("postgres"));
        source.setUser(user);
        source.setPassword(password);
        try (var connection = source.getConnection();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
