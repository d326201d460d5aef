package io.thousandhands.customer.rest;

import io.thousandhands.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The parameters that every list has. */
public final class Paging {
    public static final String DEFAULT_LIMIT = "50";
    private static final int LIMIT_AT_MOST = 200;
    private static final int TEXT_AT_MOST = 100;

    /**
     * How much is answered at once.
     *
     * @throws io.thousandhands.platform.problem.ProblemException 400 if it is too little or too much
     */
    public static int limit(int wanted) {
        if (wanted < 1 || wanted > LIMIT_AT_MOST) {
            throw Problem.badRequest("bad-limit", "Send limit as a number from 1 to " + LIMIT_AT_MOST + ".")
                    .toException();
        }
        return wanted;
    }

    /**
     * What is searched for; null: anything.
     *
     * @throws io.thousandhands.platform.problem.ProblemException 400 if it cannot be in anything
     */
    public static @Nullable String text(@Nullable String q) {
        if (q == null || q.isBlank()) {
            return null;
        }
        if (q.length() > TEXT_AT_MOST || q.chars().anyMatch(Character::isISOControl)) {
            throw Problem.badRequest(
                            "bad-query",
                            "Send q with at most " + TEXT_AT_MOST + " characters, none of them control characters.")
                    .toException();
        }
        return q.strip();
    }

    private Paging() {}
}
