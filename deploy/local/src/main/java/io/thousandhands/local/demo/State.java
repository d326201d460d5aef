package io.thousandhands.local.demo;

import java.util.random.RandomGenerator;

/** How long a customer of the demo has not been touched, as a part of what they deserve. */
enum State {
    IN_SIGHT(0.02, 0.7),
    FADING(0.83, 0.97),
    OUT_OF_SIGHT(1.1, 1.6),
    /** Fades within a quarter of an hour after the load, for people to watch. */
    ABOUT_TO_FADE(0.8, 0.8);

    private static final State[] OF_TEN = {
        IN_SIGHT, FADING, IN_SIGHT, IN_SIGHT, OUT_OF_SIGHT, IN_SIGHT, IN_SIGHT, FADING, IN_SIGHT, OUT_OF_SIGHT
    };

    private final double from;
    private final double to;

    State(double from, double to) {
        this.from = from;
        this.to = to;
    }

    /** The state of the customer with the number; each rep has all of them. */
    static State of(int number, int reps) {
        return number < reps ? ABOUT_TO_FADE : OF_TEN[number / reps % OF_TEN.length];
    }

    /** How much of the interval has passed since the last touch. */
    double elapsed(RandomGenerator random) {
        return from + random.nextDouble() * (to - from);
    }
}
