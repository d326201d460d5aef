package io.thousandhands.cadence.policy;

import java.time.Duration;

/**
 * What a customer deserves.
 *
 * @param touchesAYear 1 to 1,000
 * @param warnAt after which part of the interval they fade, above 0 and at most 1
 */
public record Policy(String id, int touchesAYear, double warnAt) {
    public static final int MOST_TOUCHES_A_YEAR = 1000;
    public static final double USUAL_WARNING = 0.8;
    private static final Duration YEAR = Duration.ofDays(365);

    public Policy {
        if (touchesAYear < 1 || touchesAYear > MOST_TOUCHES_A_YEAR || !(warnAt > 0 && warnAt <= 1)) {
            throw new IllegalArgumentException(
                    "No such policy can be: %d touches a year, warned at %s".formatted(touchesAYear, warnAt));
        }
    }

    /** How long one touch of full weight lasts: 365 days ÷ touches a year, in whole seconds. */
    public Duration interval() {
        return Duration.ofSeconds(YEAR.toSeconds() / touchesAYear);
    }

    /** How long before slipping they fade: (1 − warnAt) × interval, to the millisecond. */
    public Duration warning() {
        return Duration.ofMillis(Math.round((1 - warnAt) * interval().toMillis()));
    }

    /** What if they deserved another number of touches? */
    public Policy withTouchesAYear(int other) {
        return new Policy(id, other, warnAt);
    }
}
