package io.thousandhands.benchmarks.rates;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.thousandhands.benchmarks.parts.ServiceProcess;
import io.thousandhands.benchmarks.parts.Waiting;
import io.thousandhands.benchmarks.taking.Door;
import io.thousandhands.contracts.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** customer-service: takes uploads and relays them. On topics of its own, so that nobody else is told of these customers. */
final class OfCustomerService {
    private static final String SERVICE = "customer-service";
    private static final String TOPICS = Scene.PREFIX + "new-";
    private static final int CONNECTIONS = 4;
    private static final int LINES = 500;

    private final Scene scene;

    OfCustomerService(Scene scene) {
        this.scene = scene;
    }

    void measure() throws InterruptedException {
        int count = Math.max(CONNECTIONS * LINES, scene.customers().count() / 2);
        String token = scene.workbench().tokens().systemNamed("rates", "customers:write");
        try (ServiceProcess service =
                scene.start(SERVICE, List.of(), Set.of(), Map.of("thousandhands.topics.prefix", TOPICS))) {
            Door door = new Door(service.address().resolve("/api/customers"), CONNECTIONS);
            door.post(bodies(0, count / 3), token);
            scene.meter(service).measure("customer", count - count / 3, () -> {
                door.post(bodies(count / 3, count), token);
                Waiting.until(
                        "they are told",
                        Duration.ofMinutes(5),
                        () -> scene.number(SERVICE, "SELECT count(*) FROM outbox") == 0);
            });
        }
        scene.findings()
                .add(
                        "customer.log-bytes",
                        (double) scene.workbench().topics().size(TOPICS + Topic.CUSTOMERS.topicName()) / count);
        scene.sizes(SERVICE).add("customer", "customer,customer_external_id", count);
    }

    private List<byte[]> bodies(int from, int to) {
        return IntStream.range(from / LINES, to / LINES)
                .mapToObj(body -> IntStream.range(body * LINES, (body + 1) * LINES)
                        .mapToObj(scene.customers()::line)
                        .collect(Collectors.joining())
                        .getBytes(UTF_8))
                .toList();
    }
}
