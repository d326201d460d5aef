package io.thousandhands.benchmarks.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaceTest {
    private final ChildProcess worker;

    PaceTest(@TempDir Path logs) {
        worker = ChildProcess.start("worker", List.of("sleep", "600"), logs);
    }

    @AfterEach
    void itIsEnded() {
        worker.close();
    }

    @Test
    void whatIsDoneBeforeTheFirstSignDoesNotCount() throws InterruptedException {
        Iterator<Long> done = List.of(0L, 0L, 1_000L, 1_000L, 1_050L, 1_100L).iterator();

        double pace = new Pace(worker, done::next).until(1_100);

        // The last hundred, in no less than a pause of 50 ms.
        assertThat(pace).isPositive().isLessThanOrEqualTo(100 / 0.05);
    }

    @Test
    void whatIsDoneAtOnceCannotBeMeasured() {
        assertThatThrownBy(() -> new Pace(worker, () -> 100).until(100)).hasMessageContaining("SCALE");
    }

    @Test
    void aWorkerThatDiesEndsTheMeasurement() {
        worker.close();

        assertThatThrownBy(() -> new Pace(worker, () -> 0).until(100)).hasMessageContaining("worker ended");
    }
}
