package io.thousandhands.notification.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import io.thousandhands.platform.rest.PublicUrl;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Objects;

/**
 * What stands around an e-mail: its address, a Message-ID that stays the same over all tries (RFC 5322, section 3.6.4), how
 * it is stopped by one click (RFC 8058), and that no person wrote it (RFC 3834), so that nobody's absence answers it.
 */
@ApplicationScoped
class Envelopes {
    private final String from;
    private final String host;

    Envelopes(MailConfig config, PublicUrl publicUrl) {
        this.from = config.from().orElse("");
        this.host = Objects.requireNonNullElse(URI.create(publicUrl.url()).getHost(), "localhost");
    }

    Mail around(TemplateInstance letter, OwedMail owed, Recipient recipient, String subject, String unsubscribeUrl) {
        return new Mail()
                .setFrom(from)
                .addTo(oneLine(recipient.email()))
                .setSubject(oneLine(subject))
                .setText(as("text/plain", letter, recipient))
                .setHtml(as("text/html", letter, recipient))
                .addHeader("Message-ID", "<" + owed.id() + "@" + host + ">")
                .addHeader("List-Unsubscribe", "<" + unsubscribeUrl + ">")
                .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
                .addHeader("Auto-Submitted", "auto-generated");
    }

    private static String as(String type, TemplateInstance letter, Recipient recipient) {
        return letter.setLocale(recipient.locale())
                .setVariant(Variant.forContentType(type))
                .render();
    }

    /** A name that has a line break in it begins no header of its own. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
