package io.thousandhands.benchmarks.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs the contenders of a duel in turn: one pair to warm up, then the pairs that count. */
public final class Harness {
    private final int pairs;
    private final Progress progress;

    /** @param pairs how many count */
    public Harness(int pairs, Progress progress) {
        this.pairs = pairs;
        this.progress = progress;
    }

    public Outcome run(Duel duel) throws InterruptedException {
        List<Pair> counted = new ArrayList<>();
        for (int round = 0; round <= pairs; round++) {
            double ours = measure(duel, duel.ours(), round);
            double peer = measure(duel, duel.peer(), round);
            if (round > 0) {
                counted.add(new Pair(ours, peer));
            }
        }
        return new Outcome(duel, counted);
    }

    public Progress progress() {
        return progress;
    }

    private double measure(Duel duel, Contender contender, int round) throws InterruptedException {
        double rate = contender.rate(round);
        String which = round == 0 ? "warm-up" : "pair " + round + " of " + pairs;
        progress.say(String.format(Locale.ROOT, "%s, %s: %s %,.0f/s", duel.title(), which, contender.name(), rate));
        return rate;
    }
}
