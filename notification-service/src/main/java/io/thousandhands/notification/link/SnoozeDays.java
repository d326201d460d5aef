package io.thousandhands.notification.link;

import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.problem.Problem.Violation;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For how many days a nudge can be put off from an e-mail. */
final class SnoozeDays {
    static final List<Integer> CHOICES = List.of(1, 3, 7);

    /**
     * The beginning of that day where the rep is.
     *
     * @throws io.thousandhands.platform.problem.ProblemException 400 if it is none of the choices
     */
    static Instant until(@Nullable Integer days, Instant now, ZoneId zone) {
        if (days == null || !CHOICES.contains(days)) {
            throw Problem.invalid(List.of(new Violation("/days", "Must be one of 1, 3, 7.")))
                    .toException();
        }
        return now.atZone(zone).toLocalDate().plusDays(days).atStartOfDay(zone).toInstant();
    }

    private SnoozeDays() {}
}
