package io.thousandhands.local.endtoend;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long things took. */
final class Delays {
    private final String what;
    private final List<Duration> delays = new ArrayList<>();

    Delays(String what) {
        this.what = what;
    }

    void add(Instant from, Instant to) {
        delays.add(Duration.between(from, to));
        Collections.sort(delays);
    }

    Duration percentile(int percent) {
        return delays.get(Math.min(delays.size() - 1, delays.size() * percent / 100));
    }

    /** For people: it goes to the test's output. */
    @Override
    public String toString() {
        return "%s: %d times, p50 %d ms, p99 %d ms"
                .formatted(
                        what,
                        delays.size(),
                        percentile(50).toMillis(),
                        percentile(99).toMillis());
    }
}
