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

    private record Running(Process process, Path log) {
        /** Its status and what it said, once it ended. */
        String ended() throws IOException, InterruptedException {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            return "status " + process.exitValue() + "\n" + Files.readString(log);
        }
    }

    @Test
    void aJobMigratesAndEndsAndAPodEndsWhereNoneHasMigrated(@TempDir Path folder)
            throws IOException, InterruptedException {
        try (var server = PostgresServer.start(folder.resolve("postgres"), 0)) {
            server.createDatabase("touch");
            server.createDatabase("early");

            Running job = start(ofTheService(Pods.migrations(Overlay.PRODUCTION)), server, "touch", folder);
            Running pod = start(ofTheService(Pods.services(Overlay.PRODUCTION)), server, "early", folder);

            assertThat(job.ended()).startsWith("status 0").contains("Successfully applied");
            assertThat(pod.ended()).startsWith("status 1").contains("migration not applied to database");
        }
    }

    private static Pod ofTheService(List<Pod> pods) {
        return pods.stream()
                .filter(each -> each.service().equals(SERVICE))
                .findFirst()
                .orElseThrow();
    }

    private static Running start(Pod pod, PostgresServer server, String database, Path folder) throws IOException {
        Path log = folder.resolve(pod.name() + ".log");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        Path.of("..", "..", SERVICE, "target", "quarkus-app", "quarkus-run.jar")
                                .toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        var environment = process.environment();
        var told = Environment.of(Overlay.PRODUCTION, pod);
        environment.putAll(told.values());
        told.secrets().keySet().forEach(name -> environment.put(name, A_KEY));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", server.jdbcUrl(database));
        environment.put("QUARKUS_DATASOURCE_USERNAME", server.user());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", server.password());
        // Nobody is there, and nobody else is asked.
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", "http://127.0.0.1:1");
        return new Running(process.start(), log);
    }
}
