package io.thousandhands.benchmarks.taking;

import java.util.Map;

/** Those of touch-service's own producer: a benchmark sees its process only from outside, so they are said again. */
final class ProducerSettings {

    static Map<String, Object> asTouchService(String bootstrapServers) {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "acks",
                "all",
                "enable.idempotence",
                true,
                "linger.ms",
                5,
                "batch.size",
                256 * 1024,
                "compression.type",
                "lz4");
    }

    private ProducerSettings() {}
}
