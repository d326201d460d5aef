package io.thousandhands.touch.adapter.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Times as senders write them: RFC 3339, RFC 2822, or seconds or milliseconds since 1970; cut to milliseconds. */
public final class Times {
    /** As seconds, it would be the year 5138. */
    private static final long FIRST_OF_MILLIS = 100_000_000_000L;

    /** @return null if there is none, or it is no time */
    public static @Nullable Instant of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return (text.matches("[0-9]{1,16}(\\.[0-9]+)?") ? sinceEpoch(text) : written(text))
                    .truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Instant sinceEpoch(String digits) {
        long number = Long.parseLong(digits.split("\\.")[0]);
        return number < FIRST_OF_MILLIS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
    }

    private static Instant written(String text) {
        return Character.isDigit(text.charAt(0)) && text.contains("-")
                ? OffsetDateTime.parse(text.replace(' ', 'T')).toInstant()
                : ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant();
    }

    private Times() {}
}
