package io.thousandhands.notification.preference;

import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a rep wants to be nudged; what is null is as the settings have it.
 *
 * @param version 0: never changed
 * @param dailyNudges recency nudges a day at most
 * @param locale {@code en} or {@code de}
 */
public record Preference(
        UUID repId,
        long version,
        @Nullable Integer dailyNudges,
        @Nullable String locale,
        @Nullable MailMode mailMode,
        @Nullable LocalTime digestAt) {

    static Preference untouched(UUID repId) {
        return new Preference(repId, 0, null, null, null, null);
    }

    /** No e-mails any more. Returns itself if that is so already. */
    Preference withoutMail() {
        return mailMode == MailMode.OFF
                ? this
                : new Preference(repId, version + 1, dailyNudges, locale, MailMode.OFF, digestAt);
    }
}
