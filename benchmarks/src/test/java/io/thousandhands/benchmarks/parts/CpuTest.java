package io.thousandhands.benchmarks.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CpuTest {
    private static final Cpu BEFORE = new Cpu(Map.of(1L, Duration.ofMillis(100), 2L, Duration.ofMillis(50)));

    @Test
    void whatWasUsedSinceIsThatOfAllProcesses() {
        Cpu now = new Cpu(Map.of(1L, Duration.ofMillis(130), 2L, Duration.ofMillis(60)));

        assertThat(now.since(BEFORE)).isEqualTo(Duration.ofMillis(40));
    }

    @Test
    void aProcessThatCameSinceCountsInFullAndOneThatWentNotAtAll() {
        Cpu now = new Cpu(Map.of(1L, Duration.ofMillis(130), 3L, Duration.ofMillis(7)));

        assertThat(now.since(BEFORE)).isEqualTo(Duration.ofMillis(37));
    }

    @Test
    void aProcessThatWorksUsesTime() {
        long self = ProcessHandle.current().pid();

        assertThat(Cpu.of(self).since(new Cpu(Map.of()))).isPositive();
    }
}
