package io.thousandhands.local.endtoend;

import io.thousandhands.platform.testing.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Forgets all that a stopped stack can learn again from the topics: every table that is nobody's truth, and positions. */
final class Projections {
    private static final Map<String, Set<String>> TRUTHS = Map.of(
            "touch",
            Set.of("adapter", "adapter_delivery", "adapter_delivery_touch", "adapter_item", "adapter_erasure"),
            "cadence",
            Set.of("kinds", "policies", "rederivation", "told", "outbox"),
            "notification",
            Set.of("nudge", "pace", "preference", "outbox"));

    private Projections() {}

    /** @param dataFolder of the stack, which is stopped */
    static void truncate(Path dataFolder) throws SQLException {
        try (var server = PostgresServer.start(dataFolder.resolve("postgres"), 0)) {
            for (var each : TRUTHS.entrySet()) {
                truncate(server, each.getKey(), each.getValue());
            }
        }
    }

    private static void truncate(PostgresServer server, String database, Set<String> truths) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(database), server.user(), server.password());
                var sql = connection.createStatement()) {
            var tables = tables(connection);
            if (!tables.containsAll(truths) || !tables.contains("position")) {
                throw new IllegalStateException("The tables of " + database + " have other names now: " + tables);
            }
            tables.removeAll(truths);
            tables.removeIf(table -> table.startsWith("flyway"));
            sql.execute("TRUNCATE " + String.join(", ", tables));
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
