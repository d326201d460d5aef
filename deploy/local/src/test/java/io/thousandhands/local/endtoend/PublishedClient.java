package io.thousandhands.local.endtoend;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One of the clients in docs/clients, run as a stranger runs it. */
enum PublishedClient {
    CURL("send-touches.sh", "bash", "curl"),
    JAVA("SendTouches.java", "java"),
    PYTHON("send_touches.py", "python3"),
    NODE("send-touches.mjs", "node");

    private static final Path FOLDER = Path.of("../../docs/clients");
    private static final int PATIENCE_SECONDS = 170;

    private final String file;
    private final List<String> programs;

    PublishedClient(String file, String... programs) {
        this.file = file;
        this.programs = List.of(programs);
    }

    /**
     * How it ended.
     *
     * @param output standard output and standard error
     */
    record Ended(int code, String output) {}

    void assumeThatItsProgramsAreHere() {
        var missing = programs.stream().filter(program -> !isHere(program)).collect(joining(", "));
        assumeTrue(
                missing.isEmpty(),
                () -> "NOT TESTED: docs/clients/" + file + ", because this machine lacks " + missing);
    }

    private static boolean isHere(String program) {
        try {
            var process = new ProcessBuilder(program, "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException unknown) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Sends the lines, few in a request.
     *
     * @param stack what the stack says of itself
     * @param baseUrl where the client looks for the gateway
     */
    Ended send(List<String> lines, JsonNode stack, String baseUrl) throws IOException, InterruptedException {
        var input = Files.write(Files.createTempFile("touches", ".ndjson"), lines);
        var output = Files.createTempFile("touches", ".out");
        var client = stack.path("clients").get(0);
        var command = new ProcessBuilder(programs.get(0), FOLDER.resolve(file).toString(), input.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        command.environment().put("API", baseUrl + "/api");
        command.environment().put("TOKEN_URL", stack.path("tokenEndpoint").asText());
        command.environment().put("CLIENT_ID", client.path("id").asText());
        command.environment().put("CLIENT_SECRET", client.path("secret").asText());
        command.environment().put("BATCH", "8");
        var process = command.start();
        try {
            boolean over = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return new Ended(over ? process.exitValue() : -1, Files.readString(output));
        } finally {
            process.destroyForcibly();
            Files.delete(input);
            Files.delete(output);
        }
    }
}
