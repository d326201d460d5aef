package io.thousandhands.customer;

/**
 * A state and which one it is.
 *
 * @param version grows by one with each change; what an {@code ETag} says
 */
public record Versioned<T>(T state, long version) {}
