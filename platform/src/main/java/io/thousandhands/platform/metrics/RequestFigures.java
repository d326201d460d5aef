package io.thousandhands.platform.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.regex.Pattern;

/** Of requests: a histogram, and labels in which nobody's id or address can stand. */
class RequestFigures {
    private static final String REQUESTS = "http.server.requests";
    private static final String PATH = "uri";
    private static final String OTHER = "other";

    /**
     * Paths as routes are written. Of a request that no route took, because it was refused before, the path stands as it
     * was sent: nothing longer passes than routes have without a name in braces, and nothing that looks like an id.
     */
    private static final Pattern OF_A_ROUTE =
            Pattern.compile("[A-Z_]+|/|(/[a-z-]+){1,3}|(?=.*\\{)(/[a-z-]+|/\\{[a-zA-Z]+})+");

    private static final double NANOS = Duration.ofSeconds(1).toNanos();

    @Produces
    @Singleton
    MeterFilter filter() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                String path = id.getName().equals(REQUESTS) ? id.getTag(PATH) : null;
                return path == null ? id : id.replaceTags(replaced(id, path));
            }

            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals(REQUESTS) ? histogram().merge(config) : config;
            }
        };
    }

    static String shown(String path) {
        return OF_A_ROUTE.matcher(path).matches() ? path : OTHER;
    }

    private static Iterable<Tag> replaced(Meter.Id id, String path) {
        return id.getTags().stream()
                .map(tag -> tag.getKey().equals(PATH) ? Tag.of(PATH, shown(path)) : tag)
                .toList();
    }

    private static DistributionStatisticConfig histogram() {
        return DistributionStatisticConfig.builder()
                .serviceLevelObjectives(0.05 * NANOS, 0.25 * NANOS, NANOS, 2.5 * NANOS, 10 * NANOS)
                .build();
    }
}
