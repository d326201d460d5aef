package io.thousandhands.benchmarks.harness;

import java.util.List;
import java.util.Locale;

/** Outcomes for people. */
public final class Table {
    private static final String RATES = "%,12.0f %,12.0f %,12.0f";
    private static final String RATIOS = "%12.2f %12.2f %12.2f";
    private static final int NAMES_WIDE = 34;

    /** Several lines, the last one ended too. */
    public static String of(List<Outcome> outcomes) {
        StringBuilder table = new StringBuilder();
        for (Outcome outcome : outcomes) {
            Duel duel = outcome.duel();
            table.append(row(duel.title() + ", touches/s", String.format("%12s %12s %12s", "min", "median", "max")));
            table.append(row("  " + duel.ours().name(), figures(RATES, outcome.ours())));
            table.append(row("  " + duel.peer().name(), figures(RATES, outcome.peer())));
            table.append(row("  ratio, pair by pair", figures(RATIOS, outcome.ratio()) + stand(outcome)));
        }
        return table.toString();
    }

    private static String stand(Outcome outcome) {
        return String.format(Locale.ROOT, "   aim %.1f", outcome.duel().aim());
    }

    private static String row(String name, String figures) {
        return String.format("%-" + NAMES_WIDE + "s%s%n", name, figures);
    }

    private static String figures(String format, Spread spread) {
        return String.format(Locale.ROOT, format, spread.min(), spread.median(), spread.max());
    }

    private Table() {}
}
