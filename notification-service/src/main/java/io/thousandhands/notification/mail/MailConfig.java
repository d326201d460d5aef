package io.thousandhands.notification.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** E-mails to reps. The server is set by {@code quarkus.mailer.*}. */
@ConfigMapping(prefix = "thousandhands.mail")
public interface MailConfig {
    /** From whom they come, such as {@code Thousand Hands <nudges@example.org>}. Without it no e-mail goes out. */
    Optional<String> from();

    /** How often each replica looks for e-mails to send. */
    @WithDefault("5s")
    Duration lookEvery();

    /** How often each replica looks for digests whose hour has come. */
    @WithDefault("1m")
    Duration digestsEvery();

    /** Over how long the digests of one hour are spread. More spares the mail server, less is more punctual. */
    @WithDefault("10m")
    Duration spread();

    /** How late a digest may still be owed, after the service was away. Later than that, tomorrow's says the same. */
    @WithDefault("6h")
    Duration lateAtMost();

    /** How many e-mails a replica takes at a time. */
    @WithDefault("20")
    int batch();

    /** How long one e-mail may take to be sent. */
    @WithDefault("20s")
    Duration timeout();

    /** When an e-mail that cannot be sent is given up, from when it was owed. */
    @WithDefault("12h")
    Duration giveUpAfter();

    /** How long what became of e-mails is remembered. Not less than a digest may be late. */
    @WithDefault("30d")
    Duration keep();

    /** Nudges in one e-mail; the rest is in the inbox. */
    @WithDefault("25")
    int nudgesAtMost();

    /** How long the links in an e-mail do something. */
    @WithDefault("7d")
    Duration linksValidFor();

    /** How long the link does something that stops e-mails. */
    @WithDefault("60d")
    Duration unsubscribeValidFor();
}
