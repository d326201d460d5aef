package io.thousandhands.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.thousandhands.platform.testing.FreePort;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailSinkTest {
    @Test
    void eachMessageBecomesAFileAsItWasSent(@TempDir Path folder) throws Exception {
        int port = FreePort.any();
        try (var sink = MailSink.start(port, folder)) {
            send(port, "Subject: Zoë\r\n\r\nfirst\r\n..dot\r\n");
            send(port, "Subject: 2\r\n\r\nsecond\r\n");
        }

        assertThat(folder.resolve("000001.eml")).hasContent("Subject: Zoë\n\nfirst\n.dot");
        assertThat(folder.resolve("000002.eml")).hasContent("Subject: 2\n\nsecond");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    private static void send(int port, String message) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port);
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                var out = socket.getOutputStream()) {
            assertThat(in.readLine()).startsWith("220");
            say(out, "HELO test");
            assertThat(in.readLine()).startsWith("250");
            say(out, "MAIL FROM:<a@hands.example>");
            assertThat(in.readLine()).startsWith("250");
            say(out, "RCPT TO:<b@hands.example>");
            assertThat(in.readLine()).startsWith("250");
            say(out, "DATA");
            assertThat(in.readLine()).startsWith("354");
            say(out, message + ".");
            assertThat(in.readLine()).startsWith("250");
            say(out, "QUIT");
            assertThat(in.readLine()).startsWith("221");
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
