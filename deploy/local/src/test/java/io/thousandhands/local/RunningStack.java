package io.thousandhands.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.thousandhands.local.client.FrontDoor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A launcher in a process of its own, and all that it started. Closing it stops it as SIGTERM does.
 *
 * <p>Its output is kept beside the data folder, in {@code launcher.log}.
 */
public final class RunningStack implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** A build in the background of a script ignores Ctrl-C, and hands that down; a terminal does not. */
    private static final List<String> HEEDING_CTRL_C = prefixIfItWorks("env", "--default-signal=INT");

    private final Process launcher;
    private final Path output;
    private final String baseUrl;

    private RunningStack(Process launcher, Path output, String baseUrl) {
        this.launcher = launcher;
        this.output = output;
        this.baseUrl = baseUrl;
        // A test run that is cut off leaves nothing.
        Runtime.getRuntime().addShutdownHook(new Thread(launcher::destroy));
    }

    /** Starts a stack without the demo and returns once it says that all is up. */
    public static RunningStack start(Path home, Path data, int port) {
        return start(home, data, port, 1);
    }

    /** The same with so many replicas of each service. */
    public static RunningStack start(Path home, Path data, int port, int replicas) {
        var stack = launch(home, data, port, replicas, data.resolve("..").normalize());
        if (!Waiting.until(stack::isUpOrOver, PATIENCE) || !stack.launcher.isAlive()) {
            throw new IllegalStateException("The stack does not start:\n" + stack.output());
        }
        return stack;
    }

    /**
     * Starts a stack and does not wait.
     *
     * @param outputFolder where its output is kept
     */
    public static RunningStack launch(Path home, Path data, int port, Path outputFolder) {
        return launch(home, data, port, 1, outputFolder);
    }

    private static RunningStack launch(Path home, Path data, int port, int replicas, Path outputFolder) {
        var output = outputFolder.resolve("launcher.log");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(HEEDING_CTRL_C);
        command.addAll(List.of(java, "-Xmx256m", "-Dthousandhands.home=" + home, "-jar", "target/local-stack.jar"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("DATA", data.toString());
        builder.environment().put("PORT", "" + port);
        builder.environment().put("REPLICAS", "" + replicas);
        builder.environment().put("DEMO", "no");
        // Processes that live for minutes are not worth the better compiler, which costs more than it brings them.
        builder.environment().put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
        builder.environment().put("THOUSANDHANDS_TRACES_ENDPOINT", SpanCollector.endpoint());
        builder.environment().put("THOUSANDHANDS_TRACES_RATIO", "0");
        try {
            return new RunningStack(builder.start(), output, "http://localhost:" + port);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Empty where the tool does not know how, as outside of Linux. */
    private static List<String> prefixIfItWorks(String... prefix) {
        try {
            var trial = Stream.concat(Stream.of(prefix), Stream.of("true")).toList();
            return new ProcessBuilder(trial).start().waitFor() == 0 ? List.of(prefix) : List.of();
        } catch (IOException unknown) {
            return List.of();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private boolean isUpOrOver() {
        return !launcher.isAlive() || output().contains("Ctrl-C stops everything");
    }

    /** All that the launcher said so far. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public int port() {
        return URI.create(baseUrl).getPort();
    }

    public String baseUrl() {
        return baseUrl;
    }

    /** The API as one of the demo's clients uses it. */
    public FrontDoor as(String clientId) {
        return FrontDoor.open(baseUrl, clientId);
    }

    /** What the stack says of itself. */
    public JsonNode description() {
        try {
            return new ObjectMapper()
                    .readTree(URI.create(baseUrl + "/local/stack.json").toURL());
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }

    /** The process id of a part that lives now; 0 if none does. */
    public long pid(String part) {
        return description().path("processes").path(part).asLong();
    }

    /** Whether every replica of every service is ready. */
    public boolean isReady() {
        var health = new Health();
        return StreamSupport.stream(description().path("management").spliterator(), false)
                .map(address -> URI.create("http://" + address.asText()).getPort())
                .allMatch(health::isReady);
    }

    /** SIGKILL to one part. */
    public void kill(String part) {
        ProcessHandle.of(pid(part)).orElseThrow().destroyForcibly();
    }

    /** SIGKILL to the launcher alone. */
    public void killLauncher() throws InterruptedException {
        launcher.destroyForcibly().waitFor();
    }

    /** SIGKILL to everything at once, as when the machine loses power. */
    public void killEverything() throws InterruptedException {
        var all = processes();
        all.forEach(ProcessHandle::destroyForcibly);
        launcher.waitFor();
        Waiting.until(() -> all.stream().noneMatch(ProcessHandle::isAlive), Duration.ofSeconds(20));
    }

    /** Ctrl-C in a terminal reaches the launcher and its children alike. */
    public int interrupt() throws IOException, InterruptedException {
        var pids = Stream.concat(
                        Stream.of(launcher.toHandle()), launcher.toHandle().children())
                .map(process -> "" + process.pid());
        new ProcessBuilder(Stream.concat(Stream.of("kill", "-INT"), pids).toList())
                .start()
                .waitFor();
        return awaitEnd();
    }

    /** SIGTERM to the launcher; returns its exit code. */
    public int stop() throws InterruptedException {
        launcher.destroy();
        return awaitEnd();
    }

    /** The exit code of a launcher that ends by itself. */
    public int awaitEnd() throws InterruptedException {
        if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The launcher does not end:\n" + output());
        }
        return launcher.exitValue();
    }

    /** The launcher, its parts and their children, PostgreSQL included, which is nobody's child. */
    public List<ProcessHandle> processes() {
        var parts = StreamSupport.stream(description().path("processes").spliterator(), false)
                .flatMap(pid -> ProcessHandle.of(pid.asLong()).stream());
        return Stream.concat(Stream.of(launcher.toHandle()), parts)
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .distinct()
                .toList();
    }

    @Override
    public void close() throws InterruptedException {
        if (launcher.isAlive()) {
            stop();
        }
    }
}
