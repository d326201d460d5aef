package io.thousandhands.touch.change;

import io.thousandhands.platform.problem.Problem;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** When a sender says that a touch came to be as it is: the version of a statement. */
final class ChangedAt {
    static final String NAME = "changedAt";

    /**
     * @param posted RFC 3339 with an offset; null: not said
     * @param clocksDiffer how far the sender's clock may be ahead
     * @return milliseconds since 1970, above 0
     * @throws io.thousandhands.platform.problem.ProblemException 400 if it is no such time
     */
    static OptionalLong of(@Nullable String posted, Instant now, Duration clocksDiffer) {
        if (posted == null) {
            return OptionalLong.empty();
        }
        Instant at = parse(posted);
        if (!at.isAfter(Instant.EPOCH) || at.isAfter(now.plus(clocksDiffer))) {
            throw invalid("Give changedAt as a time since 1970 that has passed: check the clock that it comes from.");
        }
        return OptionalLong.of(at.toEpochMilli());
    }

    private static Instant parse(String posted) {
        try {
            return OffsetDateTime.parse(posted.strip()).toInstant();
        } catch (DateTimeException e) {
            throw invalid("Give changedAt as RFC 3339 with an offset, such as 2026-03-01T09:30:00.250+01:00; "
                    + "in an address + is written %2B.");
        }
    }

    private static RuntimeException invalid(String detail) {
        return Problem.badRequest("invalid-parameter", detail)
                .with("parameter", NAME)
                .toException();
    }

    private ChangedAt() {}
}
