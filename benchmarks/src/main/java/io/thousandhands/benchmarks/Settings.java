package io.thousandhands.benchmarks;

import java.util.Map;
import java.util.Optional;

/**
 * What the caller may choose.
 *
 * @param runs counted pairs of each benchmark; fewer than five are for a quick look only
 * @param only the one benchmark to run; empty: all
 * @param scale how much of the full sizes, for a quick try; 1: all of it
 */
record Settings(int runs, Optional<String> only, double scale) {
    Settings {
        if (runs < 1) {
            throw new IllegalArgumentException("RUNS must be at least 1");
        }
        if (!(scale > 0)) {
            throw new IllegalArgumentException("SCALE must be above 0");
        }
    }

    /** @param environment with {@code RUNS}, {@code ONLY} and {@code SCALE}, each optional */
    static Settings of(Map<String, String> environment) {
        return new Settings(
                number(environment, "RUNS", 5).intValue(),
                Optional.ofNullable(environment.get("ONLY")).filter(name -> !name.isBlank()),
                number(environment, "SCALE", 1).doubleValue());
    }

    private static Number number(Map<String, String> environment, String name, int byDefault) {
        String given = environment.getOrDefault(name, "");
        try {
            return given.isBlank() ? byDefault : Double.valueOf(given);
        } catch (NumberFormatException notOne) {
            throw new IllegalArgumentException(name + " must be a number, not " + given, notOne);
        }
    }

    boolean wants(Benchmark benchmark) {
        return only.isEmpty() || only.get().equals(benchmark.name());
    }
}
