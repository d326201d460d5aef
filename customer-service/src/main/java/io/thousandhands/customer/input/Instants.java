package io.thousandhands.customer.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Instants as RFC 3339 has them, with an offset, kept to the millisecond. */
public final class Instants {

    /** @return null if it is absent or cannot be read */
    public static @Nullable Instant optional(Members members, String name) {
        String raw = members.text(name);
        if (raw == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(raw).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            members.fault(name, "must be an RFC 3339 instant with an offset, such as 2026-03-01T09:30:00Z");
            return null;
        }
    }

    private Instants() {}
}
