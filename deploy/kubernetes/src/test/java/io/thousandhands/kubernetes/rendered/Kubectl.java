package io.thousandhands.kubernetes.rendered;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The command line client, whose Kustomize needs no cluster. */
final class Kubectl {
    /** The first that knows components. */
    private static final int OLDEST = 21;

    private static final String ABSENT =
            "SKIPPED: no manifest was checked, for there is no kubectl (1.21 or newer) on the path. Install it and run again.";

    private record Ended(int status, String printed, String said) {}

    private Kubectl() {}

    /** Aborts the test if kubectl is absent. @throws AssertionError with what Kustomize objects to */
    static String kustomize(Path folder) {
        if (!isThere()) {
            System.err.println(ABSENT);
            Assumptions.abort(ABSENT);
        }
        Ended rendering = run("kubectl", "kustomize", folder.toString());
        if (rendering.status != 0) {
            throw new AssertionError("kubectl kustomize " + folder + ": " + rendering.said);
        }
        return rendering.printed;
    }

    private static boolean isThere() {
        try {
            String version = run("kubectl", "version", "--client", "-o", "json").printed;
            String minor = new ObjectMapper()
                    .readTree(version)
                    .at("/clientVersion/minor")
                    .asText();
            return Integer.parseInt("0" + minor.replaceAll("\\D", "")) >= OLDEST;
        } catch (IOException | UncheckedIOException absent) {
            return false;
        }
    }

    private static Ended run(String... command) {
        try {
            Path said = Files.createTempFile("kubectl", ".err");
            Process process = new ProcessBuilder(List.of(command))
                    .redirectError(said.toFile())
                    .start();
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Ended ended = new Ended(process.waitFor(), printed, Files.readString(said));
            Files.delete(said);
            return ended;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
