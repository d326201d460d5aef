package io.thousandhands.notification.stream;

/** What the listening connection says. */
sealed interface Notice {

    /** A replica committed something. */
    record Heard(String channel, String payload) implements Notice {}

    /** The connection is gone, and with it whatever was said since. */
    record Lost() implements Notice {}
}
