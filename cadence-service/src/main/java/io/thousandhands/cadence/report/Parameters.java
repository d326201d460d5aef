package io.thousandhands.cadence.report;

import io.thousandhands.cadence.policy.Policy;
import io.thousandhands.cadence.sight.Window;
import io.thousandhands.cadence.standing.State;
import io.thousandhands.platform.problem.Problem;
import io.thousandhands.platform.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Parameters of queries as they are sent. */
final class Parameters {
    static final String AS_OF = "Today's knowledge over the touches up to this time, past or future; now unless sent";
    static final String AN_INSTANT = "2026-03-01T09:30:00Z";

    private static final int USUAL_PAGE = 50;
    private static final int LONGEST_PAGE = 500;
    private static final int MOST_CUSTOMERS = 200;
    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final Duration A_QUARTER = Duration.ofDays(92);
    private static final Duration LONGEST_WINDOW = A_YEAR.multipliedBy(3);
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("2500-01-01T00:00:00Z");

    /** @param ifAbsent what is meant where nothing is sent */
    static Instant asOf(@Nullable String text, Instant ifAbsent) {
        return time("asOf", text, ifAbsent);
    }

    /** A window, by default the year up to now and a quarter ahead. */
    static Window window(@Nullable String from, @Nullable String until, Instant now) {
        Instant last = time("until", until, now.plus(A_QUARTER));
        Instant first = time("from", from, last.minus(A_QUARTER).minus(A_YEAR));
        if (first.isAfter(last) || Duration.between(first, last).compareTo(LONGEST_WINDOW) > 0) {
            throw bad("from", "a time before until, at most " + LONGEST_WINDOW.toDays() + " days earlier");
        }
        return new Window(first, last);
    }

    /** @param sent ids, each once */
    static Set<UUID> customers(@Nullable List<String> sent) {
        if (sent == null || sent.isEmpty() || sent.size() > MOST_CUSTOMERS) {
            throw bad("customer", "the id of a customer, once for each, 1 to " + MOST_CUSTOMERS);
        }
        Set<UUID> ids = new LinkedHashSet<>();
        sent.forEach(text -> ids.add(id("customer", text, "the id of a customer")));
        return ids;
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
        return text == null ? null : id("owner", text, "the id of a rep");
    }

    static ProblemException bad(String parameter, String expected) {
        return Problem.badRequest("invalid-parameter", "Send " + parameter + " as " + expected + ".")
                .with("parameter", parameter)
                .toException();
    }

    private static Instant time(String parameter, @Nullable String text, Instant ifAbsent) {
        if (text == null) {
            return ifAbsent;
        }
        Instant time = parsed(parameter, text);
        if (time.isBefore(FIRST) || time.isAfter(LAST)) {
            throw bad(parameter, "a time from 1970 to 2500");
        }
        return time;
    }

    private static Instant parsed(String parameter, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            throw bad(parameter, "a time as RFC 3339 has it, such as 2026-03-01T09:30:00Z (a + as %2B)");
        }
    }

    private static UUID id(String parameter, String text, String expected) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw bad(parameter, expected);
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
