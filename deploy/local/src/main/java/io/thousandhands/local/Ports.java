package io.thousandhands.local;

import io.thousandhands.platform.testing.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The port of each part, remembered in the data folder: a second start has the same addresses. */
final class Ports {
    static final String FILE = "ports.properties";

    private final Path file;
    private final Properties remembered = new Properties();

    Ports(Path dataFolder) {
        file = dataFolder.resolve(FILE);
        if (Files.exists(file)) {
            load();
        }
    }

    /** The part's port of last time; 0 if it had none. */
    int remembered(String part) {
        return Integer.parseInt(remembered.getProperty(part, "0"));
    }

    /** The part's port of last time, or any free one if it had none or somebody else listens there now. */
    synchronized int of(String part) {
        int last = remembered(part);
        if (last != 0 && isFree(last)) {
            return last;
        }
        int port = anyOfNobody();
        remembered.setProperty(part, "" + port);
        save();
        return port;
    }

    /** Not one that a part has that does not run yet. */
    private int anyOfNobody() {
        int port = FreePort.any();
        while (remembered.containsValue("" + port)) {
            port = FreePort.any();
        }
        return port;
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private void load() {
        try (var reader = Files.newBufferedReader(file)) {
            remembered.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void save() {
        try (var writer = Files.newBufferedWriter(file)) {
            remembered.store(writer, "Where each part answers; delete the file to have others.");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
