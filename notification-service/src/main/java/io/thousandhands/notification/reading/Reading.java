package io.thousandhands.notification.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** How somebody reads: their language, and where their days begin. */
public record Reading(Locale locale, ZoneId zone) {

    public LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** A day as they write it. */
    public String written(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day(instant));
    }
}
