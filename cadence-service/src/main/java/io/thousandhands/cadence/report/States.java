package io.thousandhands.cadence.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.thousandhands.cadence.standing.State;

/** How many customers are in which state. */
record States(
        @JsonProperty("in_sight") long inSight,
        @JsonProperty("fading") long fading,
        @JsonProperty("out_of_sight") long outOfSight) {
    static final States NONE = new States(0, 0, 0);

    States and(State state) {
        return switch (state) {
            case IN_SIGHT -> plus(new States(1, 0, 0));
            case FADING -> plus(new States(0, 1, 0));
            case OUT_OF_SIGHT -> plus(new States(0, 0, 1));
        };
    }

    States plus(States other) {
        return new States(inSight + other.inSight, fading + other.fading, outOfSight + other.outOfSight);
    }
}
