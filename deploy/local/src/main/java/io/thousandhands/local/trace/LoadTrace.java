package io.thousandhands.local.trace;

import io.thousandhands.local.client.FrontDoor;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.LongConsumer;

/** The command {@code load-trace}. */
public final class LoadTrace {
    private static final long SEED = 1000;

    private final Options options;
    private final Trace trace;
    private final TraceUpload upload;

    private LoadTrace(Options options, Trace trace) {
        this.options = options;
        this.trace = trace;
        this.upload = new TraceUpload(FrontDoor.open(options.url(), options.client()));
    }

    /** Exits with 0 once everything is in, with 1 otherwise. */
    public static void main(String[] arguments) {
        try {
            var options = Options.of(List.of(arguments));
            new LoadTrace(options, Trace.read(options.file())).load();
        } catch (IOException | RuntimeException broken) {
            System.err.println(broken.getMessage());
            System.exit(1);
        }
    }

    private void load() {
        if (options.touchesFirst()) {
            loadTouches();
            loadCustomers();
        } else {
            loadCustomers();
            loadTouches();
        }
    }

    private void loadCustomers() {
        int customers = trace.firstSeen().size();
        upload.sendCustomers(trace, meter("customers", customers));
        System.out.println();
    }

    private void loadTouches() {
        var rows = new ArrayList<>(trace.rows());
        if (options.twice()) {
            rows.addAll(trace.rows());
        }
        if (options.shuffle()) {
            Collections.shuffle(rows, new Random(SEED));
        }
        upload.sendTouches(rows, meter("touches", rows.size()));
        System.out.println();
    }

    /** One line that is written over and over. */
    private static LongConsumer meter(String what, long total) {
        var start = Instant.now();
        return sent -> {
            double seconds =
                    Math.max(0.001, Duration.between(start, Instant.now()).toMillis() / 1000.0);
            System.out.printf(
                    Locale.ROOT,
                    "\r%,d of %,d %s, %.1f s, %,.0f a second  ",
                    sent,
                    total,
                    what,
                    seconds,
                    sent / seconds);
            System.out.flush();
        };
    }
}
