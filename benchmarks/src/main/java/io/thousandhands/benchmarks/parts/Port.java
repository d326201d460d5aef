package io.thousandhands.benchmarks.parts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/** Ports of this machine. */
final class Port {

    static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException nobodyListens) {
            return false;
        }
    }

    private Port() {}
}
