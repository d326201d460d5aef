package io.thousandhands.benchmarks;

import io.thousandhands.benchmarks.harness.Harness;
import io.thousandhands.benchmarks.harness.Outcome;
import io.thousandhands.benchmarks.harness.Progress;
import io.thousandhands.benchmarks.harness.Table;
import io.thousandhands.benchmarks.parts.Workbench;
import io.thousandhands.benchmarks.projection.TheProjection;
import io.thousandhands.benchmarks.taking.TakingTouches;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** {@code make bench}: runs the benchmarks that are asked for and prints where the ratios stand. */
public final class Benchmarks {
    private static final Path PROJECT = Path.of("").toAbsolutePath();

    /** @param args none; {@code RUNS}, {@code ONLY} and {@code SCALE} come by environment */
    public static void main(String[] args) throws InterruptedException {
        Quiet.libraries();
        try {
            run(Settings.of(System.getenv()));
        } catch (IllegalArgumentException wrongSettings) {
            System.err.println(wrongSettings.getMessage());
            System.exit(2);
        }
    }

    private static void run(Settings settings) throws InterruptedException {
        List<Benchmark> chosen = chosen(settings);
        System.out.println(MachineLine.ofThisOne() + ", pairs " + settings.runs() + ", scale " + settings.scale());
        Progress progress = Progress.on(System.out);
        Harness harness = new Harness(settings.runs(), progress);
        List<Outcome> outcomes = new ArrayList<>();
        try (Workbench workbench = Workbench.open(PROJECT, progress)) {
            for (Benchmark benchmark : chosen) {
                outcomes.add(benchmark.run(workbench, harness));
            }
        }
        System.out.println();
        System.out.print(Table.of(outcomes));
        // Libraries leave threads behind.
        System.exit(0);
    }

    private static List<Benchmark> chosen(Settings settings) {
        Instant now = Instant.now();
        List<Benchmark> all =
                List.of(new TakingTouches(settings.scale(), now), new TheProjection(settings.scale(), now));
        List<Benchmark> chosen = all.stream().filter(settings::wants).toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("ONLY must be one of "
                    + String.join(", ", all.stream().map(Benchmark::name).toList()));
        }
        return chosen;
    }

    private Benchmarks() {}
}
