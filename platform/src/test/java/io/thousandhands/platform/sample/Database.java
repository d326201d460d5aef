package io.thousandhands.platform.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.ds.PGSimpleDataSource;

/** The service's database from outside: looks into it, and takes it away as an outage does. */
@ApplicationScoped
public class Database {
    private final String url;
    private final String user;
    private final String password;

    Database(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    public void execute(String... statements) {
        try (Connection connection = connect(url)) {
            run(connection, statements);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the answer. */
    public List<String> query(String sql) {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> column = new ArrayList<>();
            while (rows.next()) {
                column.add(rows.getString(1));
            }
            return column;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection of its own, for transactions that stay open. */
    public Connection connect() throws SQLException {
        return connect(url);
    }

    /** Ends every connection and lets none in, until {@link #comeBack}. */
    public void goAway() {
        atServer(
                "ALTER DATABASE \"" + name() + "\" ALLOW_CONNECTIONS false",
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name() + "'");
    }

    public void comeBack() {
        atServer("ALTER DATABASE \"" + name() + "\" ALLOW_CONNECTIONS true");
    }

    private void atServer(String... statements) {
        try (Connection connection = connect(url.substring(0, url.lastIndexOf('/')) + "/postgres")) {
            run(connection, statements);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String name() {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private Connection connect(String to) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(to);
        source.setUser(user);
        source.setPassword(password);
        return source.getConnection();
    }
}
