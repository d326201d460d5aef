package io.thousandhands.platform.testing;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Broker and clients log each setting and each partition: only their warnings are worth a test's output. */
final class QuietLogs {
    private static final List<Logger> TALKATIVE = List.of(
            Logger.getLogger("kafka"),
            Logger.getLogger("org.apache.kafka"),
            Logger.getLogger("state.change.logger"),
            Logger.getLogger("io.zonky"),
            Logger.getLogger("no.nav"),
            Logger.getLogger("okhttp3"));

    private QuietLogs() {}

    /** Where java.util.logging is in use; the loggers are held, or their levels would be forgotten. */
    static void warningsOnly() {
        TALKATIVE.forEach(logger -> logger.setLevel(Level.WARNING));
    }
}
