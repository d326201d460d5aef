package io.thousandhands.images;

import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the image of a service is, whatever it stands on.
 *
 * @param service such as {@code touch-service}
 * @param app the folder that Quarkus made
 * @param sbom the list of what is in it
 * @param archive whether the classes of a training run are in the folder
 */
record ServiceImage(String service, Path app, Path sbom, boolean archive) {
    static final List<String> SERVICES =
            List.of("customer-service", "touch-service", "cadence-service", "notification-service");

    /** Known to no machine, so it owns nothing there; a number, so that Kubernetes sees that it is not root. */
    private static final String USER = "10001:10001";

    /**
     * In the environment, where who runs the image can say otherwise; what stands in {@code JDK_JAVA_OPTIONS} wins. A
     * quarter of the memory, the JVM's own share, would waste a container that runs nothing else; beside the heap a service
     * needs some 150 MB. Whoever is out of memory is started again. While a service starts, half of the work of one core was
     * to compile what runs once; what is really hot is compiled a moment later.
     */
    private static final String DEFAULTS =
            "-XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError -XX:CompileThresholdScaling=10";

    private static final int API = 8080;
    private static final int MANAGEMENT = 9000;

    /** Where it was built. */
    static ServiceImage built(Path home, String service, boolean archive) {
        var target = home.resolve(service).resolve("target");
        var app = target.resolve(archive ? "trained" : "quarkus-app");
        return new ServiceImage(service, app, target.resolve("bom.json"), archive);
    }

    JibContainerBuilder on(JibContainerBuilder base, Release release) throws IOException {
        return base.setFileEntriesLayers(Layers.of(app, sbom))
                .setWorkingDirectory(Layers.HOME)
                .setEntrypoint(command())
                .setUser(USER)
                .setExposedPorts(Port.tcp(API), Port.tcp(MANAGEMENT))
                .addEnvironmentVariable("JAVA_TOOL_OPTIONS", DEFAULTS)
                .setLabels(release.labels(service))
                .setCreationTime(release.created());
    }

    private List<String> command() {
        var command = new ArrayList<String>();
        command.add("java");
        if (archive) {
            command.add("-XX:AOTCache=" + Layers.ARCHIVE);
        }
        command.addAll(List.of("-jar", "quarkus-run.jar"));
        return command;
    }
}
