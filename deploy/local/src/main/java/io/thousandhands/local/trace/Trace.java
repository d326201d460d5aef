package io.thousandhands.local.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A history of touches.
 *
 * @param rows in the order of the file
 */
public record Trace(List<Row> rows) {
    private static final String HEAD = "customer,occurredAt,kind";

    /**
     * One touch.
     *
     * @param number of its line, by which it is known again
     * @param customer what the other system calls them
     */
    public record Row(int number, String customer, Instant occurredAt, String kind) {}

    public Trace {
        rows = List.copyOf(rows);
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException that names the line that is none
     */
    public static Trace read(Path file) throws IOException {
        return of(Files.readAllLines(file));
    }

    /** The same, of lines that are read already. */
    public static Trace of(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).trim().equals(HEAD)) {
            throw new IllegalArgumentException("The first line must be " + HEAD);
        }
        return new Trace(IntStream.range(1, lines.size())
                .filter(index -> !lines.get(index).isBlank())
                .mapToObj(index -> row(index + 1, lines.get(index)))
                .toList());
    }

    private static Row row(int number, String line) {
        try {
            var cells = line.split(",", -1);
            return new Row(number, cells[0].trim(), Instant.parse(cells[1].trim()), cells[2].trim());
        } catch (RuntimeException malformed) {
            throw new IllegalArgumentException("Line " + number + " is not " + HEAD + ": " + line, malformed);
        }
    }

    /** Each customer's earliest row: since when they are one. */
    public Map<String, Instant> firstSeen() {
        var first = new TreeMap<String, Instant>();
        rows.forEach(row ->
                first.merge(row.customer(), row.occurredAt(), (one, other) -> one.isBefore(other) ? one : other));
        return first;
    }
}
