package io.thousandhands.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Finds ports of this machine that nobody listens on. */
public final class FreePort {
    private FreePort() {}

    /** The port asked for, or any free one where 0 was asked for. */
    public static int orAny(int asked) {
        return asked == 0 ? any() : asked;
    }

    /** Any port that is free on the loopback interface now; somebody else may still take it first. */
    public static int any() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException noPortLeft) {
            throw new UncheckedIOException(noPortLeft);
        }
    }
}
