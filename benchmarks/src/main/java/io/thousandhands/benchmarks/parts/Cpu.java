package io.thousandhands.benchmarks.parts;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * The processor time of some processes, by their ids: what work costs, however busy the machine is with other things.
 *
 * @param used since each was started
 */
public record Cpu(Map<Long, Duration> used) {

    static Cpu of(long process) {
        return new Cpu(Map.of(process, ofHandle(handle(process))));
    }

    /** With its children. */
    static Cpu ofFamily(long process) {
        Map<Long, Duration> family = new HashMap<>(of(process).used);
        handle(process).children().forEach(child -> family.put(child.pid(), ofHandle(child)));
        return new Cpu(family);
    }

    /** What was used since then. A process that has ended meanwhile is not counted. */
    public Duration since(Cpu before) {
        return used.entrySet().stream()
                .map(now -> now.getValue().minus(before.used.getOrDefault(now.getKey(), Duration.ZERO)))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static ProcessHandle handle(long process) {
        return ProcessHandle.of(process).orElseThrow(() -> new IllegalStateException("It has ended: " + process));
    }

    private static Duration ofHandle(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
