package io.thousandhands.benchmarks.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Path logs;

    ChildProcessTest(@TempDir Path logs) {
        this.logs = logs;
    }

    @Test
    void oneThatEndedByItselfIsToldWithItsLog() throws InterruptedException {
        try (ChildProcess brief = ChildProcess.start("brief", List.of("sh", "-c", "echo no luck; exit 3"), logs)) {
            Waiting.until("it ended", SOON, () -> !lives(brief));

            assertThatThrownBy(brief::mustLive)
                    .hasMessageContaining("brief ended with 3")
                    .hasMessageContaining("brief.log");
            assertThat(logs.resolve("brief.log")).hasContent("no luck");
        }
    }

    @Test
    void oneThatRunsIsEndedByClosing() {
        ChildProcess endless = ChildProcess.start("endless", List.of("sleep", "600"), logs);
        assertThatCode(endless::mustLive).doesNotThrowAnyException();

        endless.close();

        assertThat(lives(endless)).isFalse();
    }

    @Test
    void theLogOfAnEarlierRunIsKept() throws InterruptedException, IOException {
        for (String line : List.of("first", "second")) {
            try (ChildProcess brief = ChildProcess.start("brief", List.of("echo", line), logs)) {
                Waiting.until("it ended", SOON, () -> !lives(brief));
            }
        }

        assertThat(Files.readAllLines(logs.resolve("brief.log"))).containsExactly("first", "second");
    }

    private static boolean lives(ChildProcess process) {
        try {
            process.mustLive();
            return true;
        } catch (IllegalStateException ended) {
            return false;
        }
    }
}
