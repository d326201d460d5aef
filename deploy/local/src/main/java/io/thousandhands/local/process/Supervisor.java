package io.thousandhands.local.process;

import io.thousandhands.local.Progress;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Keeps the parts alive that run as processes, as Kubernetes would. */
public final class Supervisor {
    private final Progress progress;
    private final Clock clock;
    private volatile boolean ending;
    private final ConcurrentMap<String, Supervised> parts = new ConcurrentHashMap<>();
    private final ScheduledExecutorService again = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "supervisor");
        thread.setDaemon(true);
        return thread;
    });

    public Supervisor(Progress progress, Clock clock) {
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * Starts the part and starts it again whenever it dies, until it is stopped.
     *
     * @param name no two parts have the same
     */
    public Supervised keepAlive(String name, Starter starter) {
        var part = new Supervised(name, starter, this);
        parts.put(name, part);
        part.start();
        return part;
    }

    /** The process ids of the parts that live now, by name. */
    public Map<String, Long> pids() {
        var pids = new TreeMap<String, Long>();
        parts.values().forEach(part -> part.process().ifPresent(process -> pids.put(part.name(), process.pid())));
        return pids;
    }

    /** From now on nothing starts: neither what dies nor what somebody still wanted to start. */
    public void startNothingMore() {
        ending = true;
    }

    public boolean isEnding() {
        return ending;
    }

    /** Stops these side by side, as far as they were started, and waits for it. */
    public void stop(List<String> names) {
        var stopping = names.stream()
                .map(parts::get)
                .filter(Objects::nonNull)
                .map(part -> CompletableFuture.runAsync(part::stop, task -> new Thread(task, "stop").start()))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(stopping).join();
    }

    Progress progress() {
        return progress;
    }

    Clock clock() {
        return clock;
    }

    ScheduledExecutorService again() {
        return again;
    }
}
