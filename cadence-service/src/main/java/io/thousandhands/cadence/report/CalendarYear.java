package io.thousandhands.cadence.report;

import io.thousandhands.cadence.customer.CustomerFacts;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The year in which a customer lives at one time. */
final class CalendarYear {
    static Instant beginning(Instant t, CustomerFacts customer) {
        ZoneId zone = zone(customer.timeZone());
        return t.atZone(zone).toLocalDate().withDayOfYear(1).atStartOfDay(zone).toInstant();
    }

    /** A zone that this Java does not know is no reason to show nothing. */
    private static ZoneId zone(@Nullable String name) {
        try {
            return name == null ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    private CalendarYear() {}
}
