package io.thousandhands.platform.consume;

import java.time.Duration;
import org.apache.kafka.common.errors.InterruptException;

/** Pauses between tries, each twice as long as the one before. */
final class Pauses {

    /**
     * @return how long to pause the next time
     * @throws InterruptException when the service stops
     */
    static Duration sleep(Duration pause, Duration atMost) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
        Duration next = pause.multipliedBy(2);
        return next.compareTo(atMost) > 0 ? atMost : next;
    }

    private Pauses() {}
}
