package io.thousandhands.notification.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** A mail server, and what it took for somebody as a MIME parser reads it. */
public final class Mailbox implements AutoCloseable {
    private final GreenMail server;
    private final String address;

    private Mailbox(GreenMail server, String address) {
        this.server = server;
        this.address = address;
    }

    /** Starts the server. */
    public static Mailbox of(String address, int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return new Mailbox(server, address);
    }

    public List<Letter> letters() {
        return Arrays.stream(server.getReceivedMessages())
                .map(Letter::of)
                .filter(letter -> letter.to().equals(address))
                .toList();
    }

    @Override
    public void close() {
        server.stop();
    }

    /** A message of two parts that say the same. */
    public record Letter(MimeMessage message, String to, String subject, String text, String html) {

        static Letter of(MimeMessage message) {
            try {
                MimeMultipart parts = (MimeMultipart) message.getContent();
                if (!message.isMimeType("multipart/alternative") || parts.getCount() != 2) {
                    throw new IllegalStateException("Not two parts that say the same: " + message.getContentType());
                }
                return new Letter(
                        message,
                        message.getRecipients(Message.RecipientType.TO)[0].toString(),
                        message.getSubject(),
                        content(parts.getBodyPart(0), "text/plain"),
                        content(parts.getBodyPart(1), "text/html"));
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The only one of that name. */
        public String header(String name) {
            try {
                String[] values = message.getHeader(name);
                if (values == null || values.length != 1) {
                    throw new IllegalStateException("Not exactly one " + name);
                }
                return values[0];
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String content(BodyPart part, String type) throws MessagingException, IOException {
            if (!part.isMimeType(type)) {
                throw new IllegalStateException("Not " + type + ": " + part.getContentType());
            }
            return ((String) part.getContent()).replace("\r\n", "\n");
        }
    }
}
