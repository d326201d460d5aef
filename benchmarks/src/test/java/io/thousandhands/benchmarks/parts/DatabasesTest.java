package io.thousandhands.benchmarks.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class DatabasesTest {
    private static final String POSITIONS = """
            CREATE TABLE position (topic text, partition int, next_offset bigint);
            INSERT INTO position VALUES ('touches', 0, 10), ('touches', 1, 5), ('customers', 0, 100)
            """;

    @Test
    void everyCopyBeginsAsTheTemplateStands() throws InterruptedException, SQLException {
        Databases databases = OneWorkbench.get().databases();
        databases.create("template_of_test");
        execute(databases, "template_of_test", POSITIONS);
        databases.settle("template_of_test");

        databases.copy("template_of_test", "copy_of_test");
        execute(databases, "copy_of_test", "DELETE FROM position");
        databases.copy("template_of_test", "copy_of_test");

        try (FoldedPositions positions = databases.positions("copy_of_test")) {
            assertThat(positions.of("touches")).isEqualTo(15);
            assertThat(positions.of("reps")).isZero();
        }
        databases.drop("copy_of_test");
        databases.drop("template_of_test");
    }

    private static void execute(Databases databases, String database, String sql) throws SQLException {
        var server = databases.server();
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl(database), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
