package io.thousandhands.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.thousandhands.platform.testing.FreePort;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the launcher does whatever the services are: real backends, stand-ins for the services. One data folder lives
 * through all tests, in their order; each leaves a running stack to the next.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LauncherIT {
    private final int port = FreePort.any();
    private Path home;
    private Path data;
    private RunningStack stack;
    private Map<String, String> addresses;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        home = StandInHome.in(folder.resolve("home"));
        data = folder.resolve("data");
        stack = RunningStack.start(home, data, port);
        addresses = addresses(stack);
        leaveTraces();
    }

    @AfterAll
    void stop() throws InterruptedException {
        stack.close();
    }

    @Test
    @Order(1)
    void everythingIsStartedRoutedAndDescribed() {
        var system = stack.as("demo-system");
        assertThat(system.get("/api/customers").body().asText()).isEqualTo("customer");
        assertThat(system.get("/api/customers/1/touches").body().asText()).isEqualTo("touch");
        assertThat(system.get("/api/standings").body().asText()).isEqualTo("cadence");
        assertThat(system.get("/").body().asText()).isEqualTo("notification");
        assertThat(stack.description().path("clients").findValuesAsText("id"))
                .contains("demo-system", "demo-admin", "demo-manager", "demo-rep-1", "demo-rep-6");
        assertThat(stack.description().path("users").findValuesAsText("username"))
                .contains("mara", "anna", "ada");
        assertThat(stack.output()).contains("Log in", "anna (rep)");
        assertThat(stack.output()).contains("PostgreSQL", "Kafka", "issuer", "gateway", stack.baseUrl(), "MB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"touch-service", "kafka", "postgres"})
    @Order(2)
    void aPartThatDiesIsStartedAgain(String part) {
        long first = stack.pid(part);

        stack.kill(part);

        await().atMost(Duration.ofSeconds(60)).until(() -> stack.pid(part), pid -> pid != 0 && pid != first);
    }

    @Test
    @Order(3)
    void aSecondLauncherOnTheSameFolderIsRefusedAndHarmsNothing(@TempDir Path elsewhere) throws Exception {
        var parts = stack.description().path("processes");

        var second = RunningStack.launch(home, data, FreePort.any(), elsewhere);

        assertThat(second.awaitEnd()).isEqualTo(1);
        assertThat(second.output()).contains("Another process uses the folder").doesNotContain("ended");
        assertThat(stack.description().path("processes")).isEqualTo(parts);
    }

    @Test
    @Order(4)
    void aStartAfterSigkillOfTheLauncherEndsWhatItLeft() throws Exception {
        var left = stack.processes();
        stack.killLauncher();

        stack = RunningStack.start(home, data, port);

        assertThat(left).noneMatch(ProcessHandle::isAlive);
        assertThat(stack.output()).contains("ended: cadence-service").contains("postgres");
        assertThatAllIsAsItWas();
    }

    @Test
    @Order(5)
    void aStartAfterSigkillOfEverythingHealsWithAllData() throws Exception {
        stack.killEverything();

        stack = RunningStack.start(home, data, port);

        assertThatAllIsAsItWas();
    }

    @Test
    @Order(6)
    void ctrlCLeavesNoProcessAndTheNextStartFindsEverythingAgain() throws Exception {
        var processes = stack.processes();

        assertThat(stack.interrupt()).isEqualTo(130);

        assertThat(processes).hasSizeGreaterThan(6).noneMatch(ProcessHandle::isAlive);
        stack = RunningStack.start(home, data, port);
        assertThatAllIsAsItWas();
    }

    @Test
    @Order(7)
    void sigtermLeavesNoProcess() throws Exception {
        var processes = stack.processes();

        assertThat(stack.stop()).isEqualTo(143);

        assertThat(processes).hasSizeGreaterThan(6).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    @Order(8)
    void aMissingServiceIsNamed(@TempDir Path folder) throws Exception {
        var incomplete = StandInHome.in(folder.resolve("home"));
        Files.delete(Service.TOUCH.jar(incomplete));

        var launcher = RunningStack.launch(incomplete, folder.resolve("data"), port, folder);

        assertThat(launcher.awaitEnd()).isEqualTo(1);
        assertThat(launcher.output()).contains("Not built yet: [touch-service]").contains("make run");
    }

    private static Map<String, String> addresses(RunningStack stack) {
        var description = stack.description();
        return Map.of(
                "kafka", description.path("kafka").asText(),
                "issuer", description.path("issuer").asText(),
                "baseUrl", description.path("baseUrl").asText());
    }

    private void leaveTraces() throws Exception {
        try (var admin = admin()) {
            admin.createTopics(List.of(new NewTopic("traces", 1, (short) 1)))
                    .all()
                    .get();
        }
        try (var database = database();
                var sql = database.createStatement()) {
            sql.execute("CREATE TABLE trace AS SELECT 42 AS days");
        }
    }

    private void assertThatAllIsAsItWas() throws Exception {
        assertThat(addresses(stack)).isEqualTo(addresses);
        try (var admin = admin()) {
            assertThat(admin.listTopics().names().get()).contains("traces");
        }
        try (var database = database();
                var sql = database.createStatement();
                var rows = sql.executeQuery("SELECT days FROM trace")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(42);
        }
    }

    private Admin admin() {
        return Admin.create(
                Map.of("bootstrap.servers", stack.description().path("kafka").asText()));
    }

    private Connection database() throws SQLException {
        int postgres = new Ports(data).remembered(BackingParts.POSTGRES);
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + postgres + "/touch", "postgres", "postgres");
    }
}
