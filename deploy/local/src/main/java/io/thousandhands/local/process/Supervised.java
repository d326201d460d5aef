package io.thousandhands.local.process;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One part that is kept alive. Its monitor guards its process; nothing starts after {@link #stop}. */
public final class Supervised {
    private static final long PATIENCE_SECONDS = 15;

    private final String name;
    private final Starter starter;
    private final Supervisor supervisor;
    private final Backoff backoff = new Backoff();
    private @Nullable ProcessHandle process;
    private Instant startedAt = Instant.EPOCH;
    private boolean stopped;
    private int starts;

    Supervised(String name, Starter starter, Supervisor supervisor) {
        this.name = name;
        this.starter = starter;
        this.supervisor = supervisor;
    }

    public String name() {
        return name;
    }

    /** The living process, if it lives. */
    public synchronized Optional<ProcessHandle> process() {
        return Optional.ofNullable(process).filter(ProcessHandle::isAlive);
    }

    /** How often it was started so far. */
    public synchronized int starts() {
        return starts;
    }

    synchronized void start() {
        if (stopped || supervisor.isEnding()) {
            return;
        }
        starts++;
        startedAt = supervisor.clock().instant();
        try {
            process = starter.start();
            process.onExit().thenRun(() -> startAgain("died"));
        } catch (IOException | RuntimeException broken) {
            startAgain("does not start (" + broken.getMessage() + ")");
        }
    }

    private synchronized void startAgain(String why) {
        if (stopped || supervisor.isEnding()) {
            return;
        }
        var rest = backoff.after(Duration.between(startedAt, supervisor.clock().instant()));
        supervisor.progress().say(name, why + ", starts again in " + rest.toSeconds() + " s");
        supervisor.again().schedule(this::start, rest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Asks the process to end, waits, and kills it if it does not; it is not started again. */
    public void stop() {
        synchronized (this) {
            stopped = true;
        }
        process().ifPresent(starter::end);
    }

    static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stuck) {
            process.destroyForcibly();
        } catch (InterruptedException hurry) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
