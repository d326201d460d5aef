package io.thousandhands.platform.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * How long it took from one thing to the next, as a histogram. What took longer than a day is history that is read again,
 * or an import of it, and would say nothing about today.
 */
public final class Lateness {
    private static final long DAY = Duration.ofDays(1).toMillis();

    /** Seconds. Where the alerts' bounds lie: 5, 60, 120. */
    private static final double[] BOUNDS = {0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 900, 3600};

    private final Timer timer;

    /** @param name without a unit; seconds come behind it */
    public Lateness(MeterRegistry metrics, String name, String description, String... labels) {
        timer = Timer.builder(name)
                .description(description)
                .tags(labels)
                .serviceLevelObjectives(bounds())
                .register(metrics);
    }

    public void add(Instant from, Instant to) {
        addMillis(Duration.between(from, to).toMillis());
    }

    /** Clocks differ a little: less than nothing is nothing. */
    public void addMillis(long millis) {
        if (millis < DAY) {
            timer.record(Math.max(0, millis), TimeUnit.MILLISECONDS);
        }
    }

    private static Duration[] bounds() {
        return Arrays.stream(BOUNDS)
                .mapToObj(seconds -> Duration.ofMillis((long) (seconds * 1000)))
                .toArray(Duration[]::new);
    }
}
