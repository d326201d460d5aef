package io.thousandhands.benchmarks.harness;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells a waiting person what is going on. */
public interface Progress {
    void say(String line);

    /** Lines with the time since now. */
    static Progress on(PrintStream out) {
        long start = System.nanoTime();
        return line -> {
            double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
            out.println(String.format(Locale.ROOT, "[%7.1f s] %s", seconds, line));
        };
    }
}
