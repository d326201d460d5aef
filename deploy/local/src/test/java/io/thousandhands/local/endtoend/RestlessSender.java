package io.thousandhands.local.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.thousandhands.local.client.FrontDoor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * A sender that hangs up before it is answered, sends again what was taken, and gives up on nothing. Each touch goes to a
 * customer whom its number names, single or with others. Belongs to one thread.
 */
final class RestlessSender {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant FIRST = Instant.parse("2025-03-01T09:00:00Z");
    private static final int LINES_AT_MOST = 12;

    private final String name;
    private final Random random;
    private final URI touches;
    private final FrontDoor door;
    private final int customers;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();
    private final Map<String, String> taken = new LinkedHashMap<>();
    private final List<String> refused = new ArrayList<>();
    private int made;

    /**
     * @param name no other sender has it
     * @param customers how many there are, by external ids from {@code chaos-0} on
     */
    RestlessSender(String name, long seed, String baseUrl, FrontDoor door, int customers) {
        this.name = name;
        this.random = new Random(seed);
        this.touches = URI.create(baseUrl + "/api/touches");
        this.door = door;
        this.customers = customers;
    }

    /** The customer's external id by the touch's sourceId, for all that was answered with 2xx. */
    Map<String, String> taken() {
        return taken;
    }

    /** Answers that no other try would change; there must be none. */
    List<String> refused() {
        return refused;
    }

    /** Makes a few touches and sends them until they are taken, and now and then once more. */
    void sendSome() throws InterruptedException {
        var some = new LinkedHashMap<String, String>();
        for (int n = random.nextInt(4) == 0 ? 1 : 1 + random.nextInt(LINES_AT_MOST); n > 0; n--) {
            some.put(name + "-" + made, "chaos-" + (made * 7 + random.nextInt(3)) % customers);
            made++;
        }
        while (!isTaken(some) || random.nextInt(5) == 0) {
            LockSupport.parkNanos(random.nextInt(200_000_000));
        }
        taken.putAll(some);
    }

    private boolean isTaken(Map<String, String> some) throws InterruptedException {
        try {
            var response = http.send(request(some), BodyHandlers.ofString());
            return isTaken(response);
        } catch (IOException awayOrOutOfPatience) {
            return false;
        }
    }

    private boolean isTaken(HttpResponse<String> response) throws IOException {
        if (response.statusCode() == 503 || response.statusCode() == 429) {
            return false;
        }
        JsonNode rejected = JSON.readTree(response.body()).path("rejected");
        if (response.statusCode() / 100 != 2 || !rejected.isEmpty()) {
            refused.add(response.statusCode() + " " + response.body());
        }
        return true;
    }

    private HttpRequest request(Map<String, String> some) {
        var lines = some.entrySet().stream()
                .map(each -> line(each.getKey(), each.getValue()))
                .collect(Collectors.joining("\n"));
        return HttpRequest.newBuilder(touches)
                .header("Authorization", "Bearer " + door.token())
                .header("Content-Type", some.size() == 1 ? "application/json" : "application/x-ndjson")
                .timeout(Duration.ofMillis(random.nextInt(6) == 0 ? 20 + random.nextInt(200) : 8_000))
                .POST(BodyPublishers.ofString(lines))
                .build();
    }

    /** The same text for the same touch, however often it is asked for. */
    private static String line(String sourceId, String customer) {
        var occurredAt = FIRST.plusSeconds(sourceId.hashCode() & 0xffff);
        return """
                {"sourceId":"%s","customer":{"externalId":{"system":"chaos","id":"%s"}},"kind":"call","occurredAt":"%s"}""".formatted(sourceId, customer, occurredAt);
    }
}
