package io.thousandhands.customer.input;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Birthdays, with or without the year: {@code YYYY-MM-DD} or {@code --MM-DD}. 29 February is one. */
public final class Birthdays {
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final Pattern WITH_YEAR = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** @param today nobody is born later; @return null if it is absent or not a birthday */
    public static @Nullable String optional(Members members, String name, LocalDate today) {
        String raw = members.text(name);
        if (raw == null || isBirthday(raw, today)) {
            return raw;
        }
        members.fault(name, "must be a day since 1900 that has been, as YYYY-MM-DD, or --MM-DD without a year");
        return null;
    }

    static boolean isBirthday(String raw, LocalDate today) {
        try {
            if (raw.startsWith("--")) {
                MonthDay.parse(raw);
                return true;
            }
            LocalDate day = LocalDate.parse(raw);
            return WITH_YEAR.matcher(raw).matches() && !day.isBefore(EARLIEST) && !day.isAfter(today);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private Birthdays() {}
}
