package io.thousandhands.platform.testing;

/**
 * Where a broker answers.
 *
 * @param bootstrapServers {@code host:port}, as in {@code bootstrap.servers}
 */
public record KafkaAddress(String bootstrapServers) {}
