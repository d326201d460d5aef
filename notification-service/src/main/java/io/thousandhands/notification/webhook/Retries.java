package io.thousandhands.notification.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When to try again, as the Standard Webhooks specification advises: over three days, ever more rarely. */
public final class Retries {
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));
    /** A pause is longer by up to so much of itself, so that what failed together does not come back together. */
    private static final double SPREAD = 0.2;

    /**
     * Empty: that was the last try.
     *
     * @param failures attempts that failed, this one included
     * @param chance from 0 to 1
     */
    public static Optional<Duration> pauseAfter(int failures, double chance) {
        if (failures > PAUSES.size()) {
            return Optional.empty();
        }
        Duration pause = PAUSES.get(failures - 1);
        return Optional.of(pause.plusMillis(Math.round(pause.toMillis() * SPREAD * chance)));
    }

    /** What a receiver asks for, within reason. */
    static Duration noLonger(Duration asked) {
        Duration longest = PAUSES.get(PAUSES.size() - 1);
        return asked.compareTo(longest) > 0 ? longest : asked;
    }

    private Retries() {}
}
