package io.thousandhands.local;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.thousandhands.local.gateway.Place;
import io.thousandhands.local.process.ChildProcess;
import io.thousandhands.local.process.Supervisor;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** The four services, each replica a process of its own, side by side. */
final class ServiceParts {
    private final Settings settings;
    private final Ports ports;
    private final Progress progress;
    private final Supervisor supervisor;
    private final Health health = new Health();
    private final List<ServiceReplica> replicas = new CopyOnWriteArrayList<>();

    ServiceParts(Settings settings, Ports ports, Progress progress, Supervisor supervisor) {
        this.settings = settings;
        this.ports = ports;
        this.progress = progress;
        this.supervisor = supervisor;
    }

    /** Where the replicas of each service answer, once all are ready. */
    Map<Service, List<Place>> start(Endpoints endpoints) {
        Service.all().forEach(service -> replicas.addAll(ServiceReplica.of(service, settings.replicas(), ports)));
        var starting = replicas.stream()
                .map(each -> CompletableFuture.runAsync(() -> start(each, endpoints), ServiceParts::onAThreadOfItsOwn))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(starting).join();
        return replicas.stream().collect(groupingBy(ServiceReplica::service, mapping(ServiceReplica::place, toList())));
    }

    /** It waits until its replica is ready. */
    private static void onAThreadOfItsOwn(Runnable start) {
        var thread = new Thread(start, "start");
        thread.setDaemon(true);
        thread.start();
    }

    private void start(ServiceReplica replica, Endpoints endpoints) {
        var name = replica.name();
        var place = replica.place();
        var jar = replica.service().jar(settings.home());
        var log = settings.log(name);
        var environment = endpoints.environmentOf(replica.service(), place);
        var part = supervisor.keepAlive(
                name, new ChildProcess(name, settings.data(), log, environment, List.of("-jar", jar.toString())));
        new Readiness(supervisor).await(part, log, process -> health.isReady(place.managementPort()));
        progress.say(name, "ready");
    }

    /** Where each says how it fares: its health and its metrics. */
    Map<String, String> management() {
        return replicas.stream()
                .collect(toMap(
                        ServiceReplica::name,
                        each -> "localhost:" + each.place().managementPort()));
    }

    /** Those that nobody built yet. */
    List<String> missing() {
        return Service.all().stream()
                .filter(service -> !Files.exists(service.jar(settings.home())))
                .map(Service::id)
                .toList();
    }

    void stop() {
        supervisor.stop(replicas.stream().map(ServiceReplica::name).toList());
    }
}
