package io.thousandhands.benchmarks.parts;

import io.thousandhands.benchmarks.Quiet;
import io.thousandhands.platform.testing.KafkaBroker;
import java.io.IOException;
import java.nio.file.Path;

/** The broker as a process of its own. It ends when the one who started it is gone, however that ended. */
final class BrokerMain {
    private BrokerMain() {}

    /** @param args data folder and port */
    public static void main(String[] args) throws IOException {
        Quiet.libraries();
        KafkaBroker.start(Path.of(args[0]), Integer.parseInt(args[1]));
        while (System.in.read() >= 0) {
            // Nobody writes; the end of the stream is the end of the parent.
        }
        Runtime.getRuntime().halt(0);
    }
}
