package io.thousandhands.local;

import io.thousandhands.platform.testing.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One stack for all tests that can live with what others left in it: it starts when the first asks for it, and ends with
 * their JVM.
 */
public final class SharedStack {
    private static final Path HOME =
            Path.of("").toAbsolutePath().resolve("../..").normalize();

    private static @Nullable RunningStack stack;

    private SharedStack() {}

    public static synchronized RunningStack get() {
        if (stack == null) {
            stack = start();
        }
        return stack;
    }

    private static RunningStack start() {
        try {
            var folder = Files.createTempDirectory(Path.of("target"), "shared-stack");
            var started = RunningStack.start(HOME, folder.toAbsolutePath().resolve("data"), FreePort.any());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(started)));
            return started;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Waits for it, so that nothing of it is left when the next build begins. */
    private static void end(RunningStack started) {
        try {
            started.close();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
