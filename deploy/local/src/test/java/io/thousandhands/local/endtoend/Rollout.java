package io.thousandhands.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.thousandhands.local.RunningStack;
import io.thousandhands.local.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The first replica of each service is asked to go, and another comes in its place. */
final class Rollout {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern STARTED = Pattern.compile("-service .*started in ");
    private static final Pattern STOPPED = Pattern.compile("-service stopped in ");

    private final RunningStack stack;
    private final Path logs;
    private final List<String> names =
            Arrays.stream(Service.values()).map(service -> service.id() + "-1").toList();

    Rollout(RunningStack stack, Path data) {
        this.stack = stack;
        this.logs = data.resolve("logs");
    }

    /** Returns when all that came is ready. */
    void run() {
        // Who comes back from what another test did would count as one who came.
        await().atMost(PATIENCE).until(stack::isReady);
        var starts = names.stream().map(name -> times(STARTED, name)).toList();
        names.forEach(name -> ProcessHandle.of(stack.pid(name)).orElseThrow().destroy());
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).untilAsserted(() -> assertThat(
                        names.stream().map(name -> times(STARTED, name)).toList())
                .isEqualTo(starts.stream().map(before -> before + 1).toList()));
    }

    /** Those that went without finishing what they had begun. */
    List<String> cutOff() {
        return names.stream().filter(name -> times(STOPPED, name) == 0).toList();
    }

    private long times(Pattern said, String name) {
        try {
            return said.matcher(Files.readString(logs.resolve(name + ".log")))
                    .results()
                    .count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
