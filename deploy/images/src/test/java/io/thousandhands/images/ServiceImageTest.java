package io.thousandhands.images;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.TarImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceImageTest {
    private static final Release RELEASE = new Release("1.2.3", "abc", Instant.parse("2026-01-01T00:00:00Z"));

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit's
    Path folder;

    @BeforeEach
    void aServiceAsQuarkusLaysItOut() throws Exception {
        write("quarkus-app/quarkus-run.jar");
        write("quarkus-app/app/touch-service.jar");
        write("quarkus-app/lib/main/io.vertx.vertx-core.jar");
        write("quarkus-app/lib/main/io.thousandhands.platform.jar");
        write("bom.json");
    }

    @Test
    void aServiceRunsAsNobodyInParticularAndSaysWhatItIs() throws Exception {
        var config = image("image", false).config().get("config");

        assertThat(config.get("User").asText()).isEqualTo("10001:10001");
        assertThat(config.get("ExposedPorts").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("8080/tcp", "9000/tcp");
        assertThat(config.get("Entrypoint")).hasToString("[\"java\",\"-jar\",\"quarkus-run.jar\"]");
        assertThat(config.get("WorkingDir").asText()).isEqualTo("/app");
        assertThat(config.get("Labels").get("org.opencontainers.image.version").asText())
                .isEqualTo("1.2.3");
        assertThat(config.get("Labels").get("org.opencontainers.image.revision").asText())
                .isEqualTo("abc");
    }

    @Test
    void whatWeChangeLiesAboveTheLibraries() throws Exception {
        var layers = image("image", false).layers();

        assertThat(layers.get(0))
                .contains("app/lib/main/io.vertx.vertx-core.jar")
                .noneMatch(file -> file.contains("thousandhands"));
        assertThat(layers.get(1))
                .contains(
                        "app/quarkus-run.jar",
                        "app/app/touch-service.jar",
                        "app/lib/main/io.thousandhands.platform.jar");
        assertThat(layers.get(2)).contains("app/sbom.cdx.json");
    }

    @Test
    void theClassesOfATrainingRunAreTakenAlong() throws Exception {
        write("quarkus-app/app.aot");

        var image = image("image", true);

        assertThat(image.layers().get(3)).contains("app/app.aot");
        assertThat(image.config().at("/config/Entrypoint/1").asText()).isEqualTo("-XX:AOTCache=app.aot");
    }

    @Test
    void theSameFilesAreTheSameImage() throws Exception {
        var first = image("first", false);
        Files.setLastModifiedTime(folder.resolve("quarkus-app/quarkus-run.jar"), FileTime.from(Instant.EPOCH));

        assertThat(image("second", false).config()).isEqualTo(first.config());
    }

    @Test
    void whatWasBuiltAnewIsInTheImageAlsoUnderTheTimeOfWhatWasThere() throws Exception {
        var jar = folder.resolve("quarkus-app/quarkus-run.jar");
        var time = Files.getLastModifiedTime(jar);
        var first = image("first", false);
        Files.writeString(jar, "built anew");
        Files.setLastModifiedTime(jar, time);

        assertThat(image("second", false).config().at("/rootfs/diff_ids"))
                .isNotEqualTo(first.config().at("/rootfs/diff_ids"));
    }

    private ImageTar image(String name, boolean archive) throws Exception {
        var tar = folder.resolve(name + ".tar");
        new ServiceImage("touch-service", folder.resolve("quarkus-app"), folder.resolve("bom.json"), archive)
                .on(Jib.fromScratch(), RELEASE)
                .containerize(
                        Caches.below(folder, Containerizer.to(TarImage.at(tar).named("x"))));
        return ImageTar.read(tar);
    }

    private void write(String name) throws Exception {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, name);
    }
}
