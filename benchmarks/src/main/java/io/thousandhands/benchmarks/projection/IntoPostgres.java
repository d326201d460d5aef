package io.thousandhands.benchmarks.projection;

import io.thousandhands.benchmarks.harness.Contender;
import io.thousandhands.benchmarks.parts.FoldedPositions;
import io.thousandhands.benchmarks.parts.Pace;
import io.thousandhands.benchmarks.parts.ServiceProcess;
import io.thousandhands.benchmarks.parts.Workbench;
import io.thousandhands.contracts.Topic;
import java.util.Map;

/** cadence-service on a copy of a database that knows the customers; its progress is its committed positions. */
final class IntoPostgres implements Contender {
    private static final String DATABASE = "projection";

    private final Workbench workbench;
    private final String template;
    private final String topicPrefix;
    private final long touches;

    /** @param template the database to begin from */
    IntoPostgres(Workbench workbench, String template, String topicPrefix, long touches) {
        this.workbench = workbench;
        this.template = template;
        this.topicPrefix = topicPrefix;
        this.touches = touches;
    }

    @Override
    public String name() {
        return TheProjection.SERVICE;
    }

    @Override
    public double rate(int round) throws InterruptedException {
        workbench.databases().copy(template, DATABASE);
        String topic = topicPrefix + Topic.TOUCHES.topicName();
        try (FoldedPositions positions = workbench.databases().positions(DATABASE);
                ServiceProcess service = workbench.start(TheProjection.SERVICE, DATABASE, topicPrefix, Map.of())) {
            return new Pace(service.process(), () -> positions.of(topic)).until(touches);
        } finally {
            workbench.databases().drop(DATABASE);
        }
    }
}
