package io.thousandhands.platform.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The gauges of one sample. What was not asked of late is not shown: an old figure would be taken for a new one. Used by
 * one thread.
 */
final class SampledGauges {
    private final Sample sample;
    private final List<MultiGauge> gauges;
    private @Nullable Long shownAt;

    SampledGauges(Sample sample, MeterRegistry metrics) {
        this.sample = sample;
        this.gauges = sample.figures().stream()
                .map(figure -> MultiGauge.builder(figure.name())
                        .baseUnit(figure.unit())
                        .description(figure.description())
                        .register(metrics))
                .toList();
    }

    void show(Iterable<Row> rows) {
        for (int figure = 0; figure < gauges.size(); figure++) {
            List<MultiGauge.Row<?>> values = new ArrayList<>();
            for (Row row : rows) {
                values.add(MultiGauge.Row.of(labels(row), value(row, figure)));
            }
            gauges.get(figure).register(values, true);
        }
        shownAt = System.nanoTime();
    }

    boolean areOlderThan(Duration age) {
        return shownAt == null || System.nanoTime() - shownAt >= age.toNanos();
    }

    void hide() {
        gauges.forEach(gauge -> gauge.register(List.of(), true));
        shownAt = null;
    }

    private Tags labels(Row row) {
        return sample.label() == null ? Tags.empty() : Tags.of(sample.label(), row.getString(0));
    }

    /** Of nothing, the least or the oldest is null: there is no age then. */
    private double value(Row row, int figure) {
        Object value = row.getValue(sample.label() == null ? figure : figure + 1);
        return value instanceof Number number ? Math.max(0, number.doubleValue()) : 0;
    }
}
