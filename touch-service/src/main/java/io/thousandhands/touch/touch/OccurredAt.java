package io.thousandhands.touch.touch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** When a touch occurred, or is planned to: between 1970 and 400 days ahead, in milliseconds. */
final class OccurredAt {
    static final Duration FARTHEST_AHEAD = Duration.ofDays(400);
    private static final String MEMBER = "occurredAt";

    /** @param posted RFC 3339 with an offset */
    static Instant of(@Nullable String posted, Instant now) {
        Instant at = parse(posted);
        if (at.isBefore(Instant.EPOCH)) {
            throw Refusal.invalid(MEMBER, "Give occurredAt as a time since 1970.");
        }
        if (at.isAfter(now.plus(FARTHEST_AHEAD))) {
            throw Refusal.invalid(MEMBER, "Give occurredAt as a time at most 400 days ahead.");
        }
        return at;
    }

    private static Instant parse(@Nullable String posted) {
        try {
            return OffsetDateTime.parse(Text.required(posted, MEMBER, Text.ID_LENGTH))
                    .toInstant()
                    .truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            throw Refusal.invalid(
                    MEMBER, "Give occurredAt as RFC 3339 with an offset, such as 2026-03-01T09:30:00+01:00.");
        }
    }

    private OccurredAt() {}
}
