package io.thousandhands.local.endtoend;

import static org.awaitility.Awaitility.await;

import io.thousandhands.local.RunningStack;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A part of the stack that is gone for a while. */
enum Outage {
    /** Frozen: connections stay open, and nobody answers. */
    STOPPED {
        @Override
        void befall(RunningStack stack, String part, Duration duration) throws IOException, InterruptedException {
            var processes = processesOf(stack.pid(part));
            signal("-STOP", processes);
            try {
                passTime(Instant.now().plus(duration), () -> {});
            } finally {
                signal("-CONT", processes);
            }
        }
    },
    /** Killed again whenever it comes up. */
    KILLED {
        @Override
        void befall(RunningStack stack, String part, Duration duration) {
            passTime(Instant.now().plus(duration), () -> ProcessHandle.of(stack.pid(part))
                    .filter(process -> process.pid() > 0)
                    .ifPresent(ProcessHandle::destroyForcibly));
        }
    };

    /** How long each lasts: {@code -Doutage=60} for a whole minute. */
    static final Duration DURATION = Duration.ofSeconds(Integer.getInteger("outage", 4));

    abstract void befall(RunningStack stack, String part, Duration duration) throws IOException, InterruptedException;

    private static void passTime(Instant end, Runnable meanwhile) {
        await().atMost(DURATION.plusMinutes(1))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    meanwhile.run();
                    return Instant.now().isAfter(end);
                });
    }

    /** PostgreSQL has one for each connection. */
    private static List<ProcessHandle> processesOf(long pid) {
        var process = ProcessHandle.of(pid).orElseThrow();
        return Stream.concat(Stream.of(process), process.descendants()).toList();
    }

    private static void signal(String signal, List<ProcessHandle> processes) throws IOException, InterruptedException {
        var command =
                Stream.concat(Stream.of("kill", signal), processes.stream().map(process -> "" + process.pid()));
        new ProcessBuilder(command.toList()).start().waitFor();
    }
}
