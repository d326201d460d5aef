package io.thousandhands.platform.trace;

import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import java.util.Map;

/**
 * The SDK as its environment has it: what is set here gives way to any {@code OTEL_} variable. Loaded only where there is
 * somebody to export to.
 */
final class Exporting {

    static OpenTelemetrySdk to(String endpoint, double ratio, String service) {
        return AutoConfiguredOpenTelemetrySdk.builder()
                .addPropertiesSupplier(() -> Map.of(
                        "otel.service.name", service,
                        "otel.exporter.otlp.endpoint", endpoint,
                        "otel.exporter.otlp.protocol", "http/protobuf",
                        "otel.traces.sampler", "parentbased_traceidratio",
                        "otel.traces.sampler.arg", Double.toString(ratio),
                        // Metrics are scraped, logs are collected from the console.
                        "otel.metrics.exporter", "none",
                        "otel.logs.exporter", "none"))
                .setServiceClassLoader(Exporting.class.getClassLoader())
                .disableShutdownHook()
                .build()
                .getOpenTelemetrySdk();
    }

    private Exporting() {}
}
