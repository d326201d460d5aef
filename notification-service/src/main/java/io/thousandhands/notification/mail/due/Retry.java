package io.thousandhands.notification.mail.due;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When an e-mail that did not go out is tried again: after one minute, then each time four times as long, two hours at
 * most.
 *
 * @param giveUpAfter counted from when it was owed: what is later would rather confuse
 */
public record Retry(Duration giveUpAfter) {
    public static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration AT_MOST = Duration.ofHours(2);
    private static final int TIMES = 4;
    private static final double JITTER = 0.2;

    /**
     * @param failures how often it failed, this time included
     * @param chance from 0 to 1: moves the time by up to a fifth either way, so that what failed together is not tried together
     * @return empty: it is too late
     */
    public Optional<Instant> next(Instant owedAt, int failures, Instant now, double chance) {
        double jitter = 1 + JITTER * (2 * chance - 1);
        Instant next = now.plusMillis((long) (pause(failures).toMillis() * jitter));
        return isTooLate(owedAt, next) ? Optional.empty() : Optional.of(next);
    }

    public boolean isTooLate(Instant owedAt, Instant now) {
        return now.isAfter(owedAt.plus(giveUpAfter));
    }

    private static Duration pause(int failures) {
        Duration pause = FIRST;
        for (int i = 1; i < failures && pause.compareTo(AT_MOST) < 0; i++) {
            pause = pause.multipliedBy(TIMES);
        }
        return pause.compareTo(AT_MOST) < 0 ? pause : AT_MOST;
    }
}
