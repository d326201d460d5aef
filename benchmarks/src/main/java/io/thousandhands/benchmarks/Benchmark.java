package io.thousandhands.benchmarks;

import io.thousandhands.benchmarks.harness.Harness;
import io.thousandhands.benchmarks.harness.Outcome;
import io.thousandhands.benchmarks.parts.Workbench;

/** One ratio: prepares what both contenders need, has the harness run them, and leaves nothing running. */
public interface Benchmark {
    /** One word, for {@code ONLY=}. */
    String name();

    /** @throws InterruptedException if somebody ends the whole thing */
    Outcome run(Workbench workbench, Harness harness) throws InterruptedException;
}
