package io.thousandhands.cadence.report;

import io.thousandhands.cadence.policy.Policy;
import io.thousandhands.cadence.standing.State;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Parameters of queries as they are sent. */
final class Parameters {
    static final String AS_OF = "Today's knowledge over the touches up to this time, past or future; now unless sent";
    static final String AN_INSTANT = "2026-03-01T09:30:00Z";

    private static final int USUAL_PAGE = 50;
    private static final int LONGEST_PAGE = 500;
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("2500-01-01T00:00:00Z");

    /** @param ifAbsent what is meant where nothing is sent */
    static Instant asOf(@Nullable String text, Instant ifAbsent) {
        if (text == null) {
            return ifAbsent;
        }
        Instant asOf = time(text);
        if (asOf.isBefore(FIRST) || asOf.isAfter(LAST)) {
            throw bad("asOf", "a time from 1970 to 2500");
        }
        return asOf;
    }

    static @Nullable Integer touchesAYear(@Nullable String text) {
        return text == null ? null : number("touchesAYear", text, Policy.MOST_TOUCHES_A_YEAR);
    }

    static int limit(@Nullable String text) {
        return text == null ? USUAL_PAGE : number("limit", text, LONGEST_PAGE);
    }

    /** @param text null: any with a deadline */
    static @Nullable State state(@Nullable String text) {
        for (State state : State.values()) {
            if (state.name().toLowerCase(Locale.ROOT).equals(text)) {
                return state;
            }
        }
        if (text != null) {
            throw bad("state", "in_sight, fading, out_of_sight or resting");
        }
        return null;
    }

    static @Nullable UUID owner(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw bad("owner", "the id of a rep");
        }
    }

    static ProblemException bad(String parameter, String expected) {
        return Problem.badRequest("invalid-parameter", "Send " + parameter + " as " + expected + ".")
                .with("parameter", parameter)
                .toException();
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            throw bad("asOf", "a time as RFC 3339 has it, such as 2026-03-01T09:30:00Z (a + as %2B)");
        }
    }

    private static int number(String parameter, String text, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw bad(parameter, "a whole number from 1 to " + most);
        }
        throw bad(parameter, "a whole number from 1 to " + most);
    }

    private Parameters() {}
}
