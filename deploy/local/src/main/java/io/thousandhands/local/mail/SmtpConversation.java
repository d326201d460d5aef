package io.thousandhands.local.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/** One sender's side of RFC 5321, as far as a sender needs it who is always told yes. */
final class SmtpConversation {
    private final BufferedReader in;
    private final OutputStream out;
    private final Path folder;

    SmtpConversation(Socket sender, Path folder) throws IOException {
        // ISO 8859-1 passes every byte on as it came.
        this.in = new BufferedReader(new InputStreamReader(sender.getInputStream(), StandardCharsets.ISO_8859_1));
        this.out = sender.getOutputStream();
        this.folder = folder;
    }

    void run() throws IOException {
        say("220 thousand-hands");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            var verb = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
            switch (verb) {
                case "DATA" -> receive();
                case "QUIT" -> {
                    say("221 bye");
                    return;
                }
                case "EHLO" -> say("250-thousand-hands\r\n250 8BITMIME");
                default -> say("250 ok");
            }
        }
    }

    private void receive() throws IOException {
        say("354 go on");
        var message = new StringBuilder();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                keep(message.toString());
                say("250 kept");
                return;
            }
            // A leading dot was doubled by the sender.
            message.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
    }

    private void keep(String message) throws IOException {
        var whole = Files.createTempFile(folder, "arriving", ".part");
        Files.writeString(whole, message, StandardCharsets.ISO_8859_1);
        Files.move(whole, nextFile(), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path nextFile() throws IOException {
        synchronized (SmtpConversation.class) {
            try (var files = Files.list(folder)) {
                long kept =
                        files.filter(file -> file.toString().endsWith(".eml")).count();
                return Files.createFile(folder.resolve("%06d.eml".formatted(kept + 1)));
            }
        }
    }

    private void say(String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
