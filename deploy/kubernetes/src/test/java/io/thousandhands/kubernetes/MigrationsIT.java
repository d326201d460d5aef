package io.thousandhands.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.kubernetes.rendered.Environment;
import io.thousandhands.kubernetes.rendered.Overlay;
import io.thousandhands.kubernetes.rendered.Pods;
import io.thousandhands.kubernetes.rendered.Pods.Pod;
import io.thousandhands.platform.testing.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Job and a pod as they are rendered, with a real database and nothing else: neither broker nor issuer. */
class MigrationsIT {
    private static final String SERVICE = "touch-service";
    private static final String A_KEY = "dGhpcnR5LXR3byBieXRlcyBmb3IgdGVzdHMgb25seSE=";

    @Test
    void aPodEndsUntilTheJobHasMigratedItsDatabase(@TempDir Path folder) throws IOException, InterruptedException {
        Pod pod = ofTheService(Pods.services(Overlay.PRODUCTION));
        Pod job = ofTheService(Pods.migrations(Overlay.PRODUCTION));

        try (var server = PostgresServer.start(folder.resolve("postgres"), 0)) {
            server.createDatabase("touch");

            assertThat(run(pod, server, folder)).startsWith("status 1").contains("migration not applied to database");
            assertThat(run(job, server, folder)).startsWith("status 0").contains("Successfully applied");
        }
    }

    private static Pod ofTheService(List<Pod> pods) {
        return pods.stream()
                .filter(each -> each.service().equals(SERVICE))
                .findFirst()
                .orElseThrow();
    }

    /** What it printed until it ended. */
    private static String run(Pod pod, PostgresServer server, Path folder) throws IOException, InterruptedException {
        Path log = folder.resolve(pod.name() + ".log");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        Path.of("..", "..", SERVICE, "target", "quarkus-app", "quarkus-run.jar")
                                .toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        var told = Environment.of(Overlay.PRODUCTION, pod);
        process.environment().putAll(told.values());
        told.secrets().keySet().forEach(name -> process.environment().put(name, A_KEY));
        process.environment().put("QUARKUS_DATASOURCE_JDBC_URL", server.jdbcUrl("touch"));
        process.environment().put("QUARKUS_DATASOURCE_USERNAME", server.user());
        process.environment().put("QUARKUS_DATASOURCE_PASSWORD", server.password());
        // Nobody is there, and nobody else is asked.
        process.environment().put("QUARKUS_OIDC_AUTH_SERVER_URL", "http://127.0.0.1:1");
        return ended(process.start(), log);
    }

    private static String ended(Process process, Path log) throws IOException, InterruptedException {
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return "status " + process.exitValue() + "\n" + Files.readString(log);
    }
}
