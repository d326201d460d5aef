package io.thousandhands.touch.door;

import io.thousandhands.platform.problem.Problem;
import io.thousandhands.touch.touch.PostedTouch;

/** One touch as it came in, or why it could not even be read. */
sealed interface Posted {
    /** Its number among those of the request, from 0. */
    long index();

    record Readable(long index, PostedTouch touch) implements Posted {}

    record Unreadable(long index, Problem problem) implements Posted {}
}
