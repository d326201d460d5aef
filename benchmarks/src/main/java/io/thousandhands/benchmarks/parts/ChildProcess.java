package io.thousandhands.benchmarks.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that ends with this one, and writes to a log of its own. */
public final class ChildProcess implements AutoCloseable {
    private static final long SECONDS_TO_END = 20;

    private final String name;
    private final Process process;
    private final Path log;
    private final AtExit atExit = new AtExit(this::end);

    private ChildProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /** Returns at once; the process may still be starting. */
    public static ChildProcess start(String name, List<String> command, Path logFolder) {
        try {
            Path log = Files.createDirectories(logFolder).resolve(name + ".log");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            return new ChildProcess(name, process, log);
        } catch (IOException refused) {
            throw new UncheckedIOException(name + " does not start", refused);
        }
    }

    /** @throws IllegalStateException if it ended by itself */
    public void mustLive() {
        if (!process.isAlive()) {
            throw new IllegalStateException(name + " ended with " + process.exitValue() + ", see " + log);
        }
    }

    public Path log() {
        return log;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        atExit.close();
        end();
    }

    private void end() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
