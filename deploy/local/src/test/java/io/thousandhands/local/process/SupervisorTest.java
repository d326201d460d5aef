package io.thousandhands.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.thousandhands.local.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SupervisorTest {
    private final Supervisor supervisor = new Supervisor(
            new Progress(new PrintStream(OutputStream.nullOutputStream()), Clock.systemUTC()), Clock.systemUTC());

    @AfterEach
    void stop() {
        supervisor.startNothingMore();
        supervisor.stop(List.of("part"));
    }

    @Test
    void aPartThatIsKilledStartsAgainAsAnotherProcess() {
        var part = supervisor.keepAlive("part", SupervisorTest::sleeper);
        var first = part.process().orElseThrow();

        first.destroyForcibly();

        await().atMost(10, TimeUnit.SECONDS)
                .untilAsserted(() ->
                        assertThat(supervisor.pids().get("part")).isNotNull().isNotEqualTo(first.pid()));
    }

    @Test
    void aPartThatDoesNotStartIsTriedAgain() {
        var attempts = new AtomicInteger();

        var part = supervisor.keepAlive("part", () -> {
            if (attempts.incrementAndGet() == 1) {
                throw new IOException("not yet");
            }
            return sleeper();
        });

        await().atMost(10, TimeUnit.SECONDS).until(() -> part.process().isPresent());
    }

    @Test
    void aPartThatWasStoppedStaysStopped() {
        var starts = new AtomicInteger();
        var part = supervisor.keepAlive("part", () -> {
            starts.incrementAndGet();
            return sleeper();
        });

        supervisor.stop(List.of("part", "never-started"));

        await().during(1500, TimeUnit.MILLISECONDS).until(() -> part.process().isEmpty());
        assertThat(starts).hasValue(1);
    }

    @Test
    void nothingStartsOnceEverythingEnds() {
        supervisor.startNothingMore();

        assertThat(supervisor.keepAlive("part", SupervisorTest::sleeper).process())
                .isEmpty();
    }

    private static ProcessHandle sleeper() throws IOException {
        return new ProcessBuilder("sleep", "60").start().toHandle();
    }
}
