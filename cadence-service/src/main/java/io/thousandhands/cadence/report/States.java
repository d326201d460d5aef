package io.thousandhands.cadence.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.thousandhands.cadence.standing.State;

/** How many customers are in which state. */
record States(
        @JsonProperty("in_sight") long inSight,
        @JsonProperty("fading") long fading,
        @JsonProperty("out_of_sight") long outOfSight,
        @JsonProperty("resting") long resting) {
    static final States NONE = new States(0, 0, 0, 0);

    /** With so many more in this state. */
    States and(State state, long more) {
        return switch (state) {
            case IN_SIGHT -> plus(new States(more, 0, 0, 0));
            case FADING -> plus(new States(0, more, 0, 0));
            case OUT_OF_SIGHT -> plus(new States(0, 0, more, 0));
            case RESTING -> plus(new States(0, 0, 0, more));
        };
    }

    States plus(States other) {
        return new States(
                inSight + other.inSight, fading + other.fading, outOfSight + other.outOfSight, resting + other.resting);
    }
}
