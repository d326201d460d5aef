package io.thousandhands.benchmarks.harness;

import java.util.List;

/** A contender that writes down when it was asked, and answers with given rates. */
record Recorded(String name, List<String> calls, List<Double> rates) implements Contender {

    @Override
    public double rate(int round) {
        calls.add(name + round);
        return rates.get(round);
    }
}
