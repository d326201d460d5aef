package io.thousandhands.touch.adapter.source;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of adapters there are. */
public enum Kind {
    /** Anything that can send JSON or a form with a token. */
    GENERIC("generic", new Generic()),
    /** Calls and messages. */
    TWILIO("twilio", new Twilio()),
    /** Events of e-mails that were sent. */
    SENDGRID("sendgrid", new SendGrid()),
    /** Printed cards and letters. */
    LOB("lob", new Lob()),
    /** Orders of gifts, signed as Standard Webhooks are. */
    STANDARD_WEBHOOKS("standard-webhooks", new Gifts()),
    /** Meetings. */
    CALENDLY("calendly", new Calendly());

    private final String text;
    private final Source source;

    Kind(String text, Source source) {
        this.text = text;
        this.source = source;
    }

    /** As it is written. */
    public String text() {
        return text;
    }

    public Source source() {
        return source;
    }

    /** The kind that is written so. */
    public static Optional<Kind> of(String text) {
        return Arrays.stream(values()).filter(kind -> kind.text.equals(text)).findFirst();
    }
}
