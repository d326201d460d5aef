package io.thousandhands.benchmarks.taking;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.thousandhands.benchmarks.population.Touches;
import java.util.List;
import java.util.stream.IntStream;

/** Bodies of NDJSON, made before anything is measured. */
public record Batches(Touches touches, int count) {
    public static final int LINES = 1_000;

    public int lines() {
        return count * LINES;
    }

    /** No two runs have a touch in common. */
    public List<byte[]> ofRun(int run) {
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(batch -> body(run, batch * LINES))
                .toList();
    }

    private byte[] body(int run, int first) {
        StringBuilder body = new StringBuilder();
        for (int number = first; number < first + LINES; number++) {
            body.append(touches.line(run, number));
        }
        return body.toString().getBytes(UTF_8);
    }
}
