package io.thousandhands.benchmarks.capacity;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What {@code make rates} measured, by name.
 *
 * @param values each in the unit that its name ends with
 */
record MeasuredRates(Map<String, Double> values) {
    private static final double MICROS = 1e6;

    /** @throws IllegalArgumentException if a value is no number above 0 */
    static MeasuredRates from(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException missing) {
            throw new UncheckedIOException("Cannot be read: " + file, missing);
        }
        Map<String, Double> values = new TreeMap<>();
        properties
                .stringPropertyNames()
                .forEach(name -> values.put(name, positive(name, properties.getProperty(name))));
        return new MeasuredRates(values);
    }

    /**
     * How many one thread does in a second: while its database works it waits, so the times add up. Waiting for disks and
     * networks is left out; batches make little of it.
     */
    double oneThread(String work) {
        return 1 / (cpu(work, "service") + cpu(work, "database"));
    }

    double perSecond(String work) {
        return of(work + ".per-second");
    }

    /** @param who {@code service}, {@code database} or {@code broker}. @return seconds of one core, for each */
    double cpu(String work, String who) {
        return of(work + "." + who + "-us") / MICROS;
    }

    /** With its indexes. */
    double bytes(String rows) {
        return of(rows + ".row-bytes") + indexBytes(rows);
    }

    double indexBytes(String rows) {
        return of(rows + ".index-bytes");
    }

    /** As it lies in a topic, compressed, one copy. */
    double logBytes(String records) {
        return of(records + ".log-bytes");
    }

    private double of(String name) {
        Double value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("Not measured: " + name + ". See make rates.");
        }
        return value;
    }

    private static double positive(String name, String value) {
        double number = Double.parseDouble(value.strip());
        if (!(number >= 0)) {
            throw new IllegalArgumentException("Must not be below 0: " + name);
        }
        return number;
    }
}
