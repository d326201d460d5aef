package io.thousandhands.platform.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What a server leaves in its folder, and how the next start takes the folder back after a kill.
 *
 * @param root holds the cluster, the server's log, and a mark that the cluster was once complete
 */
record PostgresFolder(Path root) {
    private static final long PATIENCE_SECONDS = 20;

    Path cluster() {
        return root.resolve("cluster");
    }

    /** The running server's process id, from the file that the server itself keeps. */
    OptionalLong pid() {
        try {
            var lines = Files.readAllLines(cluster().resolve("postmaster.pid"));
            return OptionalLong.of(Long.parseLong(lines.get(0).trim()));
        } catch (IOException | RuntimeException noServer) {
            return OptionalLong.empty();
        }
    }

    /** Ends a server whose parent is gone, and removes a cluster whose making was cut off. */
    void takeBack() throws IOException {
        endLeftOver();
        if (!Files.exists(mark())) {
            Folders.delete(cluster());
        }
    }

    boolean endLeftOver() throws IOException {
        var pid = pid();
        if (pid.isEmpty()) {
            return false;
        }
        var left = ProcessHandle.of(pid.getAsLong()).filter(this::isOurs);
        if (left.isPresent()) {
            end(left.get());
        }
        return left.isPresent();
    }

    void markComplete() throws IOException {
        Files.writeString(mark(), "");
    }

    private Path mark() {
        return root.resolve("complete");
    }

    /** The id may belong to somebody else by now; a server names its folder in its command. */
    private boolean isOurs(ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(command -> command.contains("postgres"))
                .filter(command -> command.contains(cluster().toString()))
                .isPresent();
    }

    /** SIGINT is PostgreSQL's fast stop: it waits for no client. */
    private void end(ProcessHandle server) throws IOException {
        new ProcessBuilder("kill", "-INT", "" + server.pid()).start();
        try {
            server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stuck) {
            server.destroyForcibly();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a left server was ending", stop);
        }
    }
}
