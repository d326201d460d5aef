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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher does whatever the services are: real backends, stand-ins for the services. */
class LauncherIT {
    private Path home;
    private Path data;
    private final int port = FreePort.any();

    @BeforeEach
    void build(@TempDir Path folder) throws Exception {
        home = StandInHome.in(folder.resolve("home"));
        data = folder.resolve("data");
    }

    @Test
    void everythingStartsIsRoutedDescribedSupervisedAndStoppedBySigterm() throws Exception {
        var stack = start();

        var system = stack.as("demo-system");
        assertThat(system.get("/api/customers").body().asText()).isEqualTo("customer");
        assertThat(system.get("/api/customers/1/touches").body().asText()).isEqualTo("touch");
        assertThat(system.get("/api/standings").body().asText()).isEqualTo("cadence");
        assertThat(system.get("/").body().asText()).isEqualTo("notification");
        assertThat(stack.description().path("clients").findValuesAsText("id"))
                .contains("demo-system", "demo-admin", "demo-manager", "demo-rep-1", "demo-rep-6");
        assertThat(stack.output()).contains("PostgreSQL", "Kafka", "issuer", "gateway", stack.baseUrl(), "MB");

        for (var part : List.of("touch-service", "kafka", "postgres")) {
            startsAgainAfterItsDeath(stack, part);
        }

        var processes = stack.processes();
        assertThat(stack.stop()).isEqualTo(143);
        assertThat(processes).hasSizeGreaterThan(6).noneMatch(ProcessHandle::isAlive);
    }

    private static void startsAgainAfterItsDeath(RunningStack stack, String part) {
        long first = stack.pid(part);
        stack.kill(part);
        await().atMost(Duration.ofSeconds(30)).until(() -> stack.pid(part), pid -> pid != 0 && pid != first);
    }

    @Test
    void ctrlCLeavesNoProcessAndTheNextStartFindsAddressesAndData() throws Exception {
        var first = start();
        leaveTraces(first);
        var addresses = addresses(first);
        var processes = first.processes();
        assertThat(first.interrupt()).isEqualTo(130);
        assertThat(processes).noneMatch(ProcessHandle::isAlive);

        try (var second = start()) {
            assertThat(addresses(second)).isEqualTo(addresses);
            assertThatTracesAreThere(second);
        }
    }

    @Test
    void aStartAfterSigkillOfEverythingHealsWithAllData() throws Exception {
        var first = start();
        leaveTraces(first);
        first.killEverything();

        try (var second = start()) {
            assertThatTracesAreThere(second);
        }
    }

    @Test
    void aStartAfterSigkillOfTheLauncherEndsWhatItLeft() throws Exception {
        var first = start();
        leaveTraces(first);
        var left = first.processes();
        first.killLauncher();

        try (var second = start()) {
            assertThat(left).noneMatch(ProcessHandle::isAlive);
            assertThat(second.output()).contains("ended: cadence-service").contains("postgres");
            assertThatTracesAreThere(second);
        }
    }

    @Test
    void aSecondLauncherOnTheSameFolderIsRefusedAndHarmsNothing() throws Exception {
        try (var first = start()) {
            var second = RunningStack.launch(home, data, FreePort.any());

            assertThat(second.awaitEnd()).isEqualTo(1);
            assertThat(second.output()).contains("Another process uses the folder");
            assertThat(first.processes()).allMatch(ProcessHandle::isAlive);
        }
    }

    @Test
    void aMissingServiceIsNamed() throws Exception {
        Files.delete(Service.TOUCH.jar(home));

        var stack = RunningStack.launch(home, data, port);

        assertThat(stack.awaitEnd()).isEqualTo(1);
        assertThat(stack.output()).contains("Not built yet: [touch-service]").contains("make run");
    }

    private RunningStack start() {
        return RunningStack.start(home, data, port);
    }

    private static Map<String, String> addresses(RunningStack stack) {
        var description = stack.description();
        return Map.of(
                "kafka", description.path("kafka").asText(),
                "issuer", description.path("issuer").asText(),
                "baseUrl", description.path("baseUrl").asText());
    }

    private void leaveTraces(RunningStack stack) throws Exception {
        try (var admin = admin(stack)) {
            admin.createTopics(List.of(new NewTopic("traces", 1, (short) 1)))
                    .all()
                    .get();
        }
        try (var database = database();
                var sql = database.createStatement()) {
            sql.execute("CREATE TABLE trace AS SELECT 42 AS days");
        }
    }

    private void assertThatTracesAreThere(RunningStack stack) throws Exception {
        try (var admin = admin(stack)) {
            assertThat(admin.listTopics().names().get()).contains("traces");
        }
        try (var database = database();
                var sql = database.createStatement();
                var rows = sql.executeQuery("SELECT days FROM trace")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(42);
        }
    }

    private static Admin admin(RunningStack stack) {
        return Admin.create(
                Map.of("bootstrap.servers", stack.description().path("kafka").asText()));
    }

    private Connection database() throws SQLException {
        int postgres = new Ports(data).remembered(BackingParts.POSTGRES);
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + postgres + "/touch", "postgres", "postgres");
    }
}
