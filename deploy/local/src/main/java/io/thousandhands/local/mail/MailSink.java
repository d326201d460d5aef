package io.thousandhands.local.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/** A mail server on the loopback interface that delivers nothing: each message becomes a file. */
public final class MailSink implements AutoCloseable {
    private final ServerSocket server;
    private final Path folder;

    private MailSink(ServerSocket server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    /**
     * Starts a sink.
     *
     * @param port where senders connect
     * @param folder created if need be; one {@code .eml} file a message, in the order of arrival
     */
    public static MailSink start(int port, Path folder) {
        try {
            Files.createDirectories(folder);
            var sink = new MailSink(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()), folder);
            daemon("mail", sink::accept);
            return sink;
        } catch (IOException broken) {
            throw new UncheckedIOException("The mail sink does not start", broken);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket sender = server.accept();
                daemon("mail-sender", () -> serve(sender));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket sender) {
        try (sender) {
            new SmtpConversation(sender, folder).run();
        } catch (IOException theSenderLeft) {
            // A message counts only once it is whole.
        }
    }

    private static void daemon(String name, Runnable task) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
