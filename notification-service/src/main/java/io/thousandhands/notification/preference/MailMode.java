package io.thousandhands.notification.preference;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** When a rep gets e-mails. */
public enum MailMode {
    OFF,
    /** As soon as a nudge is raised, or becomes urgent. */
    AT_ONCE,
    /** Once on each working day, with all that is open. */
    DIGEST;

    /** The name on the wire: {@code at_once}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<MailMode> of(@Nullable Object code) {
        return Arrays.stream(values()).filter(mode -> mode.code().equals(code)).findFirst();
    }

    static String codes() {
        return Arrays.stream(values()).map(MailMode::code).collect(Collectors.joining(", "));
    }
}
