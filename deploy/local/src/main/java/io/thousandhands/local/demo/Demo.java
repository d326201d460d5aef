package io.thousandhands.local.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.thousandhands.local.Progress;
import io.thousandhands.local.access.Access;
import io.thousandhands.local.client.FrontDoor;
import io.thousandhands.local.client.Upload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** Loads the demo once, which the data folder remembers. */
public final class Demo {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SEED = 1000;

    private final Path loaded;
    private final Path begun;
    private final Clock clock;
    private final Progress progress;

    public Demo(Path dataFolder, Clock clock, Progress progress) {
        this.loaded = dataFolder.resolve("demo-reps.json");
        this.begun = dataFolder.resolve("demo-begun");
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * Loads the demo through the gateway, unless that is done.
     *
     * @return the reps' ids by the ids of the clients that speak for them
     */
    public Map<String, String> loadOnce(String baseUrl) {
        try {
            if (!Files.exists(loaded)) {
                var repIds = load(baseUrl);
                JSON.writeValue(loaded.toFile(), repIds);
            }
            return JSON.readValue(loaded.toFile(), new TypeReference<>() {});
        } catch (IOException broken) {
            throw new UncheckedIOException("The demo cannot be loaded", broken);
        }
    }

    private Map<String, String> load(String baseUrl) throws IOException {
        var inSomeDays = clock.instant().atZone(ZoneOffset.UTC).getDayOfWeek().plus(3);
        var demoReps = new DemoReps(FrontDoor.open(baseUrl, Access.ADMIN), inSomeDays);
        var repIds = demoReps.create();
        var reps = Access.PEOPLE.stream()
                .filter(person -> person.role().equals("rep") && person != Access.NEWCOMER)
                .toList();
        var plan = DemoPlan.of(SEED, beginning(), reps);
        var system = new Upload(FrontDoor.open(baseUrl, Access.SYSTEM));
        system.send("/api/customers", plan.customers());
        system.send("/api/touches", plan.touches());
        demoReps.begin(repIds.values());
        progress.say(
                "demo",
                "%d reps, %d customers, %d touches"
                        .formatted(
                                repIds.size(),
                                plan.customers().size(),
                                plan.touches().size()));
        return repIds;
    }

    /** A load that is done again says the same, or its touches would contradict the first ones. */
    private Instant beginning() throws IOException {
        if (!Files.exists(begun)) {
            Files.writeString(begun, clock.instant().toString());
        }
        return Instant.parse(Files.readString(begun));
    }
}
