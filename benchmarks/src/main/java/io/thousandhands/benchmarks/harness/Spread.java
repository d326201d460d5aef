package io.thousandhands.benchmarks.harness;

import java.util.Collection;
import java.util.List;

/** The least, the middle and the greatest of some figures. */
public record Spread(double min, double median, double max) {

    /** @throws IllegalArgumentException if there is no figure */
    public static Spread of(Collection<Double> figures) {
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("no figures");
        }
        List<Double> sorted = figures.stream().sorted().toList();
        int last = sorted.size() - 1;
        double median = (sorted.get(last / 2) + sorted.get((last + 1) / 2)) / 2;
        return new Spread(sorted.get(0), median, sorted.get(last));
    }
}
