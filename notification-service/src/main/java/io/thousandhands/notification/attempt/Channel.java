package io.thousandhands.notification.attempt;

import java.util.Locale;

/** By what news leaves. */
public enum Channel {
    MAIL,
    WEBHOOK,
    CHAT;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
