package io.thousandhands.local.demo;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What kind of customer it is, and so how often the default policies want them touched.
 *
 * @param yearlySales of commercial ones, in whole units of money
 */
record Profile(String segment, String stage, @Nullable Integer yearlySales) {
    static final String COMMERCIAL = "commercial";

    static Profile of(int number, RandomGenerator random) {
        boolean commercial = number % 3 == 0;
        var stage =
                switch (number % 7) {
                    case 3 -> "prospect";
                    case 5 -> number % 2 == 0 ? "former" : "sold";
                    default -> "sold";
                };
        return commercial
                ? new Profile(COMMERCIAL, stage, 5_000 * random.nextInt(2, 80))
                : new Profile("residential", stage, null);
    }

    boolean isCommercial() {
        return segment.equals(COMMERCIAL);
    }

    /** A year divided by the touches that the default policy asks for. */
    Duration interval() {
        return Duration.ofDays(365).dividedBy(touchesAYear());
    }

    private int touchesAYear() {
        return switch (stage) {
            case "prospect" -> 4;
            case "former" -> 2;
            default -> yearlySales == null ? 4 : yearlySales < 50_000 ? 8 : yearlySales < 250_000 ? 10 : 12;
        };
    }
}
