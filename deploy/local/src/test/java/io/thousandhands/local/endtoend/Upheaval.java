package io.thousandhands.local.endtoend;

import static org.awaitility.Awaitility.await;

import io.thousandhands.local.RunningStack;
import io.thousandhands.local.Service;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Replicas that are killed one after the other until one of each service is left, and that come back meanwhile. */
final class Upheaval {
    private final RunningStack stack;
    private final int replicas;
    private final Set<Long> killed = new TreeSet<>();

    Upheaval(RunningStack stack, int replicas) {
        this.stack = stack;
        this.replicas = replicas;
    }

    /** How many kills there will be. */
    int kills() {
        return (replicas - 1) * Service.values().length;
    }

    /** The n-th kill; each service has its turn. */
    void kill(int n) {
        var services = Service.values();
        var name = services[n % services.length].id() + "-" + (n / services.length + 1);
        killed.add(stack.pid(name));
        stack.kill(name);
    }

    /** Until others live in the place of all who were killed. */
    void awaitThatAllAreBack() {
        var everybody = Arrays.stream(Service.values())
                .flatMap(service -> IntStream.rangeClosed(1, replicas).mapToObj(number -> service.id() + "-" + number))
                .collect(Collectors.toSet());
        await().atMost(Duration.ofMinutes(3)).until(() -> living().containsAll(everybody));
    }

    private Set<String> living() {
        var processes = stack.description().path("processes");
        return processes.properties().stream()
                .filter(process -> !killed.contains(process.getValue().asLong()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
