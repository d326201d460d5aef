package io.thousandhands.benchmarks.harness;

/**
 * What is to be compared.
 *
 * @param title the work, for people
 * @param aim the ratio of ours to the peer's that we want to reach
 */
public record Duel(String title, Contender ours, Contender peer, double aim) {}
