package io.thousandhands.local;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** One line for each step, with the seconds since the start. Any thread may speak. */
public final class Progress {
    private final PrintStream out;
    private final Clock clock;
    private final Instant start;

    public Progress(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
        this.start = clock.instant();
    }

    /** A step is done, or something happened to the part. */
    public void say(String part, String what) {
        var seconds = Duration.between(start, clock.instant()).toMillis() / 1000.0;
        out.printf(Locale.ROOT, "%6.1f s  %-21s %s%n", seconds, part, what);
        out.flush();
    }

    /** Text of its own, without the time. */
    public void print(String text) {
        out.println(text);
        out.flush();
    }
}
