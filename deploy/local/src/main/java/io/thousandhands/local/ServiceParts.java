package io.thousandhands.local;

import io.thousandhands.local.process.ChildProcess;
import io.thousandhands.local.process.Supervisor;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** The four services, each a process of its own, side by side. */
final class ServiceParts {
    /** After the name of the part whose port it is. */
    private static final String MANAGEMENT = "-management";

    private final Settings settings;
    private final Ports ports;
    private final Progress progress;
    private final Supervisor supervisor;
    private final Health health = new Health();

    ServiceParts(Settings settings, Ports ports, Progress progress, Supervisor supervisor) {
        this.settings = settings;
        this.ports = ports;
        this.progress = progress;
        this.supervisor = supervisor;
    }

    /** Where each service answers, once all are ready. */
    Map<Service, Integer> start(Endpoints endpoints) {
        var answering = new EnumMap<Service, Integer>(Service.class);
        Service.all().forEach(service -> answering.put(service, ports.of(service.id())));
        var starting = answering.entrySet().stream()
                .map(each -> CompletableFuture.runAsync(() -> start(each.getKey(), each.getValue(), endpoints)))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(starting).join();
        return answering;
    }

    private void start(Service service, int port, Endpoints endpoints) {
        int managementPort = ports.of(service.id() + MANAGEMENT);
        var jar = service.jar(settings.home());
        var log = settings.log(service.id());
        var part = supervisor.keepAlive(
                service.id(),
                new ChildProcess(
                        service.id(),
                        settings.data(),
                        log,
                        endpoints.environmentOf(service, port, managementPort),
                        List.of("-jar", jar.toString())));
        new Readiness(supervisor).await(part, log, process -> health.isReady(managementPort));
        progress.say(service.id(), "ready");
    }

    /** Where each says how it fares: its health and its metrics. */
    Map<String, String> management() {
        return Service.all().stream()
                .map(Service::id)
                .collect(Collectors.toMap(id -> id, id -> "localhost:" + ports.remembered(id + MANAGEMENT)));
    }

    /** Those that nobody built yet. */
    List<String> missing() {
        return Service.all().stream()
                .filter(service -> !Files.exists(service.jar(settings.home())))
                .map(Service::id)
                .toList();
    }

    void stop() {
        supervisor.stop(Service.all().stream().map(Service::id).toList());
    }
}
