package io.thousandhands.benchmarks;

import java.util.Locale;
import org.apache.kafka.common.utils.AppInfoParser;

/** The machine and what runs on it, in a line: a ratio without them cannot be repeated. */
public final class MachineLine {
    private static final long GIB = 1L << 30;

    public static String ofThisOne() {
        return String.format(
                Locale.ROOT,
                "%d cores, heap %.1f GiB, %s %s, JDK %s (%s), Kafka %s",
                Runtime.getRuntime().availableProcessors(),
                (double) Runtime.getRuntime().maxMemory() / GIB,
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("java.version"),
                System.getProperty("java.vendor"),
                AppInfoParser.getVersion());
    }

    private MachineLine() {}
}
