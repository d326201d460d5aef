package io.thousandhands.notification.support;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The service's clock in tests: the machine's, moved ahead by hand. */
@Singleton
public class MovableClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;

    public void moveBy(Duration duration) {
        ahead = ahead.plus(duration);
    }

    public void moveTo(Instant time) {
        moveBy(Duration.between(instant(), time));
    }

    /** Back to the machine's time. */
    public void reset() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS).plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The service's clock is in UTC");
    }
}
