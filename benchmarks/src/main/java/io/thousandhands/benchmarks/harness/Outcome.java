package io.thousandhands.benchmarks.harness;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The counted pairs of a duel. */
public record Outcome(Duel duel, List<Pair> pairs) {
    public Outcome {
        pairs = List.copyOf(pairs);
    }

    public Spread ours() {
        return spread(Pair::ours);
    }

    public Spread peer() {
        return spread(Pair::peer);
    }

    /** Of the ratios pair by pair, which is not the ratio of the medians. */
    public Spread ratio() {
        return spread(Pair::ratio);
    }

    private Spread spread(ToDoubleFunction<Pair> figure) {
        return Spread.of(pairs.stream().mapToDouble(figure).boxed().toList());
    }
}
