package io.thousandhands.touch.rate;

/**
 * How fast a client may send.
 *
 * @param burst events that may come at once after a rest
 */
record Rate(double eventsPerSecond, long burst) {
    Rate {
        if (!(eventsPerSecond > 0) || burst < 1) {
            throw new IllegalArgumentException("A rate is more than no event a second, its burst at least one event");
        }
    }
}
