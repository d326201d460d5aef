package io.thousandhands.platform.consume;

/** Fired by {@link Watermarks} after each round, on its thread: observers return at once. */
public record WatermarkAdvanced() {}
