package io.thousandhands.benchmarks.capacity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code make capacity}: says what a demand takes. With {@code PAGE=} it renews the tables of that page instead. */
public final class Capacity {
    private static final Path RATES = Path.of("benchmarks/rates.properties");

    /** @param args none; what is asked comes by environment */
    public static void main(String[] args) throws IOException {
        Report report = new Report(MeasuredRates.from(RATES));
        String page = System.getenv().getOrDefault("PAGE", "");
        try {
            if (page.isBlank()) {
                System.out.print(report.of(System.getenv()));
            } else {
                Path file = Path.of(page);
                Files.writeString(file, new ScalePage(report).renewed(Files.readString(file)));
            }
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        }
    }

    private Capacity() {}
}
