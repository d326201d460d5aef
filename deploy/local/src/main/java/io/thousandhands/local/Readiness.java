package io.thousandhands.local;

import io.thousandhands.local.process.Supervised;
import io.thousandhands.local.process.Supervisor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;

/** Waits for a part that was started until it answers. */
final class Readiness {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int ATTEMPTS = 4;
    private static final int LAST_LINES = 15;

    private final Supervisor supervisor;

    Readiness(Supervisor supervisor) {
        this.supervisor = supervisor;
    }

    /**
     * Returns once the part is ready.
     *
     * @param log where the part says what ails it
     * @throws IllegalStateException with the end of the log, after four minutes or if the part keeps dying
     * @throws CancellationException if everything is being stopped
     */
    void await(Supervised part, Path log, Predicate<ProcessHandle> ready) {
        boolean over = Waiting.until(
                () -> supervisor.isEnding() || part.starts() > ATTEMPTS || isReady(part, ready), PATIENCE);
        if (supervisor.isEnding()) {
            throw new CancellationException("stopped while starting");
        }
        if (!over || part.starts() > ATTEMPTS) {
            throw new IllegalStateException(
                    part.name() + " does not get ready. The end of " + log + ":\n" + endOf(log));
        }
    }

    private static boolean isReady(Supervised part, Predicate<ProcessHandle> ready) {
        return part.process().filter(ready).isPresent();
    }

    private static String endOf(Path log) {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException unreadable) {
            return "(it cannot be read)";
        }
    }
}
