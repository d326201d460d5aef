package io.thousandhands.benchmarks.rates;

import io.thousandhands.benchmarks.harness.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was found, as lines of a properties file. */
final class Findings {
    private final List<String> lines = new ArrayList<>();
    private final Progress progress;

    Findings(Progress progress) {
        this.progress = progress;
    }

    /** @param name as {@code rates.properties} has it, with the unit at its end */
    void add(String name, double value) {
        String line = String.format(Locale.ROOT, value < 100 ? "%s=%.1f" : "%s=%.0f", name, value);
        progress.say(line);
        lines.add(line);
    }

    /** What depends on what else the machine has to do. */
    void say(String format, double value) {
        progress.say(String.format(Locale.ROOT, format, value));
    }

    @Override
    public String toString() {
        return String.join(System.lineSeparator(), lines);
    }
}
