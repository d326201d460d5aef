package io.thousandhands.benchmarks.harness;

/** Two rates measured one right after the other, in touches a second. */
public record Pair(double ours, double peer) {
    public double ratio() {
        return ours / peer;
    }
}
