package io.thousandhands.touch.rate;

import java.time.Duration;
import java.time.Instant;

/**
 * What a client may still send at an instant. It grows with time up to the burst, and may be overdrawn: a request that was
 * let in is taken whole, and paid for afterwards.
 */
record Allowance(double events, Instant at) {
    private static final double NANOS = 1e9;

    static Allowance full(Rate rate, Instant now) {
        return new Allowance(rate.burst(), now);
    }

    /** A clock that steps back gives nothing and takes nothing. */
    Allowance later(Rate rate, Instant now) {
        if (!now.isAfter(at)) {
            return this;
        }
        double grown = Duration.between(at, now).toNanos() / NANOS * rate.eventsPerSecond();
        return new Allowance(Math.min(rate.burst(), events + grown), now);
    }

    Allowance less(long sent) {
        return new Allowance(events - sent, at);
    }

    /** How long until an event may be sent; zero: now. */
    Duration wait(Rate rate) {
        double missing = 1 - events;
        return missing <= 0
                ? Duration.ZERO
                : Duration.ofNanos((long) Math.ceil(missing / rate.eventsPerSecond() * NANOS));
    }
}
