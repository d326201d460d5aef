package io.thousandhands.customer.input;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Between instants and calendar days. */
public final class Days {
    /** The zone furthest ahead of UTC. */
    private static final ZoneOffset FURTHEST = ZoneOffset.ofHours(14);

    /** The latest day that it is anywhere on earth at this instant. */
    public static LocalDate latest(Instant instant) {
        return instant.atOffset(FURTHEST).toLocalDate();
    }

    private Days() {}
}
