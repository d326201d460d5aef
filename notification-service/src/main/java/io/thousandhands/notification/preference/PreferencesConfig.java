package io.thousandhands.notification.preference;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalTime;

/** What holds for reps who did not say how they want it. */
@ConfigMapping(prefix = "thousandhands.preferences")
public interface PreferencesConfig {
    /** When e-mails come: {@code off}, {@code at_once} or {@code digest}. */
    @WithDefault("digest")
    MailMode mailMode();

    /** When the digest comes, on the clock of the rep's zone. Before work, so that the day begins with it. */
    @WithDefault("08:00")
    LocalTime digestAt();

    /** The language of e-mails: {@code en} or {@code de}. Pages ask the browser. */
    @WithDefault("en")
    String locale();
}
