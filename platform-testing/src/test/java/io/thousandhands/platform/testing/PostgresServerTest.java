package io.thousandhands.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
    @Test
    void aSecondStartOnTheSameFolderFindsTheRowsOfTheFirst(@TempDir Path folder) throws Exception {
        try (var server = PostgresServer.start(folder, 0)) {
            server.createDatabase("cadence");
            execute(server, "CREATE TABLE standing AS SELECT 42 AS days");
        }

        try (var server = PostgresServer.start(folder, 0)) {
            server.createDatabase("cadence");
            assertThat(query(server, "SELECT days FROM standing")).isEqualTo("42");
        }
    }

    @Test
    void aServerWhoseParentWasKilledIsTakenBackWithItsRows(@TempDir Path folder) throws Exception {
        var orphan = orphanedServer(folder);

        try (var server = PostgresServer.start(folder, 0)) {
            assertThat(ProcessHandle.of(orphan)).isEmpty();
            assertThat(query(server, "SELECT days FROM standing")).isEqualTo("42");
        }
    }

    @Test
    void aFolderThatIsInUseIsRefused(@TempDir Path folder) {
        try (var first = PostgresServer.start(folder, 0)) {
            assertThatThrownBy(() -> PostgresServer.start(folder, 0))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("uses the folder");
            first.createDatabase("still-answers");
        }
    }

    @Test
    void aClusterWhoseMakingWasCutOffIsMadeAnew(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("cluster"));
        Files.writeString(folder.resolve("cluster").resolve("postgresql.conf"), "half a line");

        try (var server = PostgresServer.start(folder, 0)) {
            server.createDatabase("cadence");
            assertThat(query(server, "SHOW fsync")).isEqualTo("on");
            assertThat(query(server, "SHOW synchronous_commit")).isEqualTo("on");
        }
    }

    /** A JVM of its own starts a server, writes a row, and is killed. */
    private static long orphanedServer(Path folder) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var parent = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerThatIsKilled.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var output = parent.inputReader()) {
            var pid = Long.parseLong(output.readLine());
            parent.destroyForcibly();
            assertThat(parent.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(ProcessHandle.of(pid)).isPresent();
            return pid;
        }
    }

    static void execute(PostgresServer server, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl("cadence"), server.user(), server.password());
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static String query(PostgresServer server, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl("cadence"), server.user(), server.password());
                var sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
