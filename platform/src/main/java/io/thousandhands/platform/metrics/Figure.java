package io.thousandhands.platform.metrics;

import org.jspecify.annotations.Nullable;

/**
 * A gauge.
 *
 * @param name with dots, such as {@code thousandhands.outbox.depth}
 * @param unit as Prometheus puts it behind the name; null: a number of things
 */
public record Figure(String name, @Nullable String unit, String description) {

    public static Figure number(String name, String description) {
        return new Figure(name, null, description);
    }

    public static Figure seconds(String name, String description) {
        return new Figure(name, "seconds", description);
    }
}
