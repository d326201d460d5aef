package io.thousandhands.local.broker;

import io.thousandhands.platform.testing.KafkaBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/** Runs a broker until it is told to end. */
public final class BrokerProcess {
    private BrokerProcess() {}

    /** What stands behind {@code java} to start it. */
    public static List<String> arguments(Path dataFolder, int port) {
        return List.of(
                "-cp",
                System.getProperty("java.class.path"),
                BrokerProcess.class.getName(),
                dataFolder.toString(),
                "" + port);
    }

    /** Whether the broker that runs as this process takes requests. */
    public static boolean isReady(Path dataFolder, ProcessHandle process) {
        try {
            return Files.readString(readyFile(dataFolder)).equals("" + process.pid());
        } catch (IOException notYet) {
            return false;
        }
    }

    /**
     * Starts the broker.
     *
     * @param arguments its data folder and its port
     */
    public static void main(String[] arguments) throws IOException {
        // Ctrl-C reaches every process of the terminal; the broker has to outlive those who use it.
        Signal.handle(new Signal("INT"), SignalHandler.SIG_IGN);
        var folder = Path.of(arguments[0]);
        var broker = startOrEnd(folder, Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "end"));
        Files.writeString(readyFile(folder), "" + ProcessHandle.current().pid());
    }

    /** Without a broker the process is of no use, whatever threads still run: the supervisor starts another. */
    private static KafkaBroker startOrEnd(Path folder, int port) {
        try {
            return KafkaBroker.start(folder, port);
        } catch (RuntimeException broken) {
            broken.printStackTrace();
            Runtime.getRuntime().halt(1);
            throw broken;
        }
    }

    private static Path readyFile(Path dataFolder) {
        return dataFolder.resolveSibling("kafka.ready");
    }
}
