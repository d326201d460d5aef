package io.thousandhands.benchmarks.rates;

import io.thousandhands.benchmarks.parts.Cpu;
import io.thousandhands.benchmarks.parts.Pace;
import io.thousandhands.benchmarks.parts.ServiceProcess;
import io.thousandhands.benchmarks.parts.Waiting;
import io.thousandhands.benchmarks.parts.Workbench;
import java.time.Duration;

/** Reads clocks: what a service, its database and the broker used while something was done. */
final class Meter {
    private static final Duration AT_MOST = Duration.ofMinutes(20);
    private static final Duration BETWEEN = Duration.ofMillis(250);

    private final Workbench workbench;
    private final ServiceProcess service;
    private final Findings findings;

    /** Something that takes its time. */
    interface Work {
        void done() throws InterruptedException;
    }

    private record Reading(long nanos, Cpu service, Cpu database, Cpu broker) {}

    Meter(Workbench workbench, ServiceProcess service, Findings findings) {
        this.workbench = workbench;
        this.service = service;
        this.findings = findings;
    }

    /** From a third on, so that neither a start-up nor a cold JVM is counted. @param end when it is done */
    void progress(String name, Pace.Done done, long end) throws InterruptedException {
        long[] first = {0};
        Waiting.until(name + " begins", AT_MOST, BETWEEN, () -> {
            service.process().mustLive();
            first[0] = done.now();
            return first[0] > end / 3;
        });
        measure(
                name,
                end - first[0],
                () -> Waiting.until(name, AT_MOST, BETWEEN, () -> {
                    service.process().mustLive();
                    return done.now() >= end;
                }));
    }

    void measure(String name, long count, Work work) throws InterruptedException {
        if (count < 1) {
            throw new IllegalStateException("Done before it could be measured, raise SCALE: " + name);
        }
        Reading before = read();
        work.done();
        Reading after = read();
        findings.say(name + ": %,.0f a second", count / ((after.nanos - before.nanos) / 1e9));
        addEach(name + ".service-us", after.service.since(before.service), count);
        addEach(name + ".database-us", after.database.since(before.database), count);
        addEach(name + ".broker-us", after.broker.since(before.broker), count);
    }

    private void addEach(String name, Duration used, long count) {
        findings.add(name, used.toNanos() / 1e3 / count);
    }

    private Reading read() {
        return new Reading(System.nanoTime(), service.cpu(), workbench.databaseCpu(), workbench.brokerCpu());
    }
}
