package io.thousandhands.benchmarks.parts;

import io.thousandhands.platform.testing.PostgresAddress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/** The server's databases. Names are ours, so they are put into statements as they are. */
public final class Databases {
    private final PostgresAddress server;

    Databases(PostgresAddress server) {
        this.server = server;
    }

    /** An empty one; the one that had the name is gone. */
    public void create(String name) {
        drop(name);
        execute("postgres", "CREATE DATABASE " + name);
    }

    /** One that begins as {@code template} stands, file by file, so that every run finds the same. */
    public void copy(String template, String name) {
        drop(name);
        // The server may not have noticed yet that whoever filled it is gone.
        execute(
                "postgres",
                "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '" + template + "'");
        execute("postgres", "CREATE DATABASE " + name + " TEMPLATE " + template + " STRATEGY FILE_COPY");
        execute("postgres", "CHECKPOINT");
    }

    public void drop(String name) {
        execute("postgres", "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }

    /** What autovacuum would have done by and by: statistics are there, dead rows are gone. */
    public void settle(String name) {
        execute(name, "VACUUM ANALYZE");
    }

    /** How far the service of this database has folded. */
    public FoldedPositions positions(String name) {
        try {
            return new FoldedPositions(open(name));
        } catch (SQLException refused) {
            throw new IllegalStateException("The database refuses: " + name, refused);
        }
    }

    /** The first column of the first row. */
    public long number(String name, String sql) {
        try (Connection connection = open(name);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException refused) {
            throw new IllegalStateException("The database refuses: " + sql, refused);
        }
    }

    public PostgresAddress server() {
        return server;
    }

    public void execute(String database, String sql) {
        try (Connection connection = open(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException("The database refuses: " + sql, refused);
        }
    }

    private Connection open(String database) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.jdbcUrl(database));
        source.setUser(server.user());
        source.setPassword(server.password());
        return source.getConnection();
    }
}
